/** Facts of the view model turned into sentences: the joints between `strings` and the templates. */
import { municipalityName } from '../../geography/geography.js';
import type { PlaceHit } from '../../geography/geography.js';
import { formatDate, formatKilometres, formatList, formatNumber } from '../../lib/format.js';
import type { Locale } from '../../localization/localization.js';
import * as card from './contact-finder.card.strings.js';
import type { CardView, ResultSummary, Suggestion, Tier } from './contact-finder.model.js';
import * as strings from './contact-finder.strings.js';

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

/** "i Senja", "på Svalbard"; without a name "her". */
function whereText({ hit, scopeName }: { hit?: PlaceHit; scopeName?: string }): string {
  const name = hit?.place.name ?? scopeName;
  if (!name) return strings.here();
  return hit?.place.kind === 'territory' ? strings.onArea(name) : strings.inArea(name);
}

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
      return strings.placesCalled(places, summary.words);
    case 'unknown':
      return strings.unknownPlace(summary.words);
    case 'filtered-out':
      return strings.filteredOut();
    case 'no-data':
      return strings.noData();
  }
}

/** How what was typed led to the place: "Lenvik er nå en del av Senja." */
export function viaText({ place, via, match }: PlaceHit): string | undefined {
  if (match === 'slip') return strings.slip(place.name);
  switch (via?.kind) {
    case 'former-municipality':
    case 'former-county':
      return (via.split ? strings.splitNow : strings.nowPart)(via.name, place.name);
    case 'town':
      return strings.lies(via.name, strings.inArea(place.name));
    case 'postcode':
      return strings.lies(`${via.name} ${via.town}`, strings.inArea(place.name));
    case 'other-name':
      return strings.sameAs(via.name, place.name);
    default:
      return undefined;
  }
}

/** A suggestion as it is read: what the person may have meant first, then what it belongs to. */
export function suggestionText(suggestion: Suggestion): { name: string; note?: string } {
  if (suggestion.kind === 'point') return { name: suggestion.name, note: strings.pointNote() };
  const { place, via } = suggestion.hit;
  const { name } = place;
  switch (via?.kind) {
    case 'former-municipality':
    case 'former-county':
      return { name, note: strings.formerly(via.name) };
    case 'other-name':
      return { name, note: strings.alsoCalled(via.name) };
    case 'town':
      return { name: via.name, note: name };
    case 'postcode':
      return { name: `${via.name} ${via.town}`, note: name };
    default:
      return place.kind === 'county' ? { name, note: strings.countyNote() } : { name };
  }
}

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
