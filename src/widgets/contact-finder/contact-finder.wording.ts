/** Facts of the view model turned into sentences: the joints between `strings` and the templates. */
import { countyName, municipalityName, searchPlaces } from '../../geography/geography.js';
import type { Place, PlaceHit, Via } from '../../geography/geography.js';
import { formatDate, formatKilometres, formatList, formatNumber } from '../../lib/format.js';
import type { Locale } from '../../localization/localization.js';
import * as card from './contact-finder.card.strings.js';
import type { CardView, ResultSummary, Suggestion, Tier } from './contact-finder.model.js';
import * as strings from './contact-finder.strings.js';

/** Of what was typed, so many characters are said back. */
const ECHO_LENGTH = 40;

/** `toUpperCase` asks no locale: a Turkish browser makes no "İ" of "i". */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Senja · møtes fysisk og på telefon · ca. 12 km unna, i luftlinje". */
export function metaText({ point, municipality, counties, distance }: CardView, locale: Locale): string {
  const where = municipality ?? (point.national ? card.wholeCountry() : formatList(counties, locale));
  const ways = point.formats?.map((format) => card.words[format]());
  const away = distance && (distance.to === 'point' ? card.kmAway : card.kmToCentre);
  return capital(
    [where, ways && card.meets(formatList(ways, locale)), away?.(formatKilometres(distance!.km, locale))]
      .filter(Boolean)
      .join(' · '),
  );
}

/** Only what the freshness line does not say already. */
export function tagText(
  { tag, pausedUntil, freshness }: Pick<CardView, 'tag' | 'pausedUntil' | 'freshness'>,
  locale: Locale,
): string | undefined {
  switch (tag) {
    case 'paused':
      return pausedUntil ? card.pausedUntil(formatDate(pausedUntil, locale)) : card.paused();
    case 'planned':
      return card.planned();
    case 'temporarily-closed':
      return card.closedForNow();
    case 'unconfirmed':
      return freshness.level === 'unknown' ? undefined : card.unconfirmed();
    default:
      return undefined;
  }
}

/** The freshness line: `strong` is what to do about it. */
export function freshnessText(
  { point, freshness: { level, date, by } }: Pick<CardView, 'point' | 'freshness'>,
  locale: Locale,
): { strong?: string; text: string } {
  const day = date && formatDate(date, locale);
  const text = day ? card.confirmed(by ? `${day} (${by})` : day) : card.neverConfirmed();
  if (!day || level === 'unknown') return { strong: card.maybeGone(), text };
  if (level === 'fresh' || level === 'ageing') return { text };
  return { strong: point.phones?.length ? card.callFirst() : card.askFirst(), text };
}

export const placesText = (count: number, locale: Locale): string =>
  count === 1 ? strings.placesOne() : strings.placesMany(formatNumber(count, locale));

/** "i Senja", "på Svalbard". */
const areaText = ({ kind, name }: Place): string =>
  kind === 'territory' ? strings.onArea(name) : strings.inArea(name);

/** Where the places are, or the area of the page; without a name "her". */
function whereText({ hit, scopeName }: { hit?: PlaceHit; scopeName?: string }): string {
  if (hit) return areaText(hit.place);
  return scopeName ? strings.inArea(scopeName) : strings.here();
}

/** A heading has no room for all that can be typed. */
const echo = (words: string): string =>
  words.length > ECHO_LENGTH ? `${words.slice(0, ECHO_LENGTH - 1).trimEnd()}…` : words;

/** The heading above the cards. */
export function summaryText(summary: ResultSummary, locale: Locale): string {
  const places = 'count' in summary ? placesText(summary.count, locale) : '';
  switch (summary.kind) {
    case 'all':
      return summary.scopeName ? `${places} ${whereText(summary)}` : places;
    case 'place':
      return `${places} ${whereText(summary)}`;
    case 'none-here':
      return strings.noneAt(whereText(summary));
    case 'near':
      return strings.placesNear(places);
    case 'name':
      return strings.placesCalled(places, echo(summary.words));
    case 'unknown':
      return strings.unknownPlace(echo(summary.words));
    case 'filtered-out':
      return strings.filteredOut();
    case 'no-data':
      return strings.noData();
  }
}

/** A name that other places have or had too says its county: "Os i Hordaland". */
const formerName = (via: Via): string =>
  'county' in via && via.county ? `${via.name} ${strings.inArea(via.county)}` : via.name;

/** "Herøy (Nordland)" → "Herøy". */
const bareName = ({ name }: Place): string => name.replace(/ \(.+\)$/, '');

/** How what was typed led to the place: "Lenvik er nå en del av Senja." */
export function viaText({ place, via, match }: PlaceHit): string | undefined {
  if (match === 'slip') return strings.slip(place.name);
  switch (via?.kind) {
    case 'former-municipality':
    case 'former-county':
      return (via.split ? strings.splitNow : strings.nowPart)(formerName(via), place.name);
    case 'town':
      return via.name === bareName(place) ? undefined : strings.lies(via.name, areaText(place));
    case 'postcode':
      return via.town === bareName(place)
        ? undefined
        : strings.lies(`${via.name} ${via.town}`, areaText(place));
    case 'other-name':
      return strings.sameAs(via.name, place.name);
    default:
      return hasNamesake(place) ? inCounty(place) : undefined;
  }
}

/** Other places have or had the same name. */
const hasNamesake = ({ name }: Place): boolean =>
  searchPlaces(name).filter(({ match }) => match === 'exact').length > 1;

/** "Os ligger i Innlandet." */
function inCounty(place: Place): string | undefined {
  const county = countyNote(place);
  return county && strings.lies(place.name, strings.inArea(county));
}

/** Tells a municipality from its namesakes; nothing where its name does so itself. */
function countyNote({ number, name }: Place): string | undefined {
  const county = countyName(number.slice(0, 2));
  return county && county !== name && !name.includes('(') ? county : undefined;
}

/** A place to choose as it is read: what the person may have meant first, then what it belongs to. */
export function hitText({ place, via }: PlaceHit): { name: string; note?: string | undefined } {
  const { name } = place;
  switch (via?.kind) {
    case 'former-municipality':
    case 'former-county':
      return { name, note: strings.formerly(formerName(via)) };
    case 'other-name':
      return { name, note: strings.alsoCalled(via.name) };
    case 'town':
      return { name: via.name, note: [name, countyNote(place)].filter(Boolean).join(', ') };
    case 'postcode':
      return { name: `${via.name} ${via.town}`, note: via.town === bareName(place) ? undefined : name };
    default:
      return { name, note: place.kind === 'county' ? strings.countyNote() : countyNote(place) };
  }
}

export const suggestionText = (suggestion: Suggestion): ReturnType<typeof hitText> =>
  suggestion.kind === 'point'
    ? { name: suggestion.name, note: strings.pointNote() }
    : hitText(suggestion.hit);

/** Names of the groups of cards. */
export const TIER_NAMES: { [tier in Tier]: () => string | undefined } = {
  own: () => undefined,
  neighbour: strings.neighbours,
  county: strings.countyOffice,
  further: strings.further,
  remote: strings.remote,
};

/** What "For deg som bor i" is followed by. */
export const servedText = ({ point, counties }: CardView, locale: Locale): string =>
  point.national
    ? card.wholeCountry()
    : formatList(
        [...(point.municipalities ?? []).flatMap((number) => municipalityName(number) ?? []), ...counties],
        locale,
      );
