/** Facts of the view model turned into sentences: the joints between `strings` and the templates. */
import { municipalityName, type PlaceHit } from '../../geography/geography.js';
import { capital, formatDate, formatKilometres, formatList, formatNumber } from '../../lib/format.js';
import type { Locale } from '../../localization/localization.js';
import { areaText, echo, scopeText, unknownText } from '../../ui/place-words.js';
import { here } from '../../ui/ui.strings.js';
import * as card from './contact-finder.card.strings.js';
import type { CardView, ResultSummary, Tier } from './contact-finder.model.js';
import * as strings from './contact-finder.strings.js';

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

function confirmedText(date: string, day: string, by: string | undefined): string {
  if (!by) return card.confirmed(day);
  return date.length === 10 ? card.confirmedOn(by, day) : card.confirmedIn(by, day);
}

/** The freshness line: `strong` is what to do about it. */
export function freshnessText(
  { point, freshness: { level, date, by } }: Pick<CardView, 'point' | 'freshness'>,
  locale: Locale,
): { strong?: string; text: string } {
  const day = date && formatDate(date, locale);
  const text = day ? confirmedText(date, day, by) : card.neverConfirmed();
  if (!day || level === 'unknown') return { strong: card.maybeGone(), text };
  if (level === 'fresh' || level === 'ageing') return { text };
  return { strong: point.phones?.length ? card.callFirst() : card.askFirst(), text };
}

export const placesText = (count: number, locale: Locale): string =>
  count === 1 ? strings.placesOne() : strings.placesMany(formatNumber(count, locale));

/** Where the places are, or the area of the page; without a name "her". */
export function whereText({ hit, scopeName }: { hit?: PlaceHit; scopeName?: string }): string {
  if (hit) return areaText(hit.place);
  return scopeName ? scopeText(scopeName) : here();
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
    case 'elsewhere':
      return strings.elsewhere(summary.scopeName ? scopeText(summary.scopeName) : strings.ownArea());
    case 'near':
      return strings.placesNear(places);
    case 'name':
      return strings.placesCalled(places, echo(summary.words));
    case 'unknown':
      return unknownText(summary.words);
    case 'filtered-out':
      return strings.filteredOut();
    case 'no-data':
      return strings.noData();
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
