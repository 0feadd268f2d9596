/** Facts of the view model turned into sentences: the joints between `strings` and the templates. */
import type { AccessAnswer, AccessNeed, ContactPointKind, MeetingFormat } from '../../data/contact-points.js';
import { municipalityName } from '../../geography/geography.js';
import type { Place, PlaceHit } from '../../geography/geography.js';
import { formatDate, formatKilometres, formatList, formatNumber } from '../../lib/format.js';
import type { Locale } from '../../localization/localization.js';
import type { NearState } from './contact-finder.handlers.js';
import * as card from './contact-finder.card.strings.js';
import type { CardView, ResultSummary, Suggestion, Tier } from './contact-finder.model.js';
import * as strings from './contact-finder.strings.js';

const FORMATS: { [f in MeetingFormat]: () => string } = {
  'in-person': card.inPerson,
  online: card.online,
  phone: card.byPhone,
};

const KINDS: { [k in ContactPointKind]: () => string } = {
  link: card.kindLink,
  frivilligsentral: card.kindVolunteer,
  frisklivssentral: card.kindHealthy,
  'laring-og-mestring': card.kindCoping,
  kommune: card.kindMunicipality,
  organisasjon: card.kindOrganisation,
  distriktskontor: card.kindDistrict,
  nasjonal: card.kindNational,
  other: card.kindOther,
};

const NEEDS: { [n in AccessNeed]: () => string } = {
  stepFree: card.stepFree,
  toilet: card.toilet,
  parking: card.parking,
  hearingLoop: card.hearingLoop,
  signLanguage: card.signLanguage,
  quietRoom: card.quietRoom,
};

const ANSWERS: { [a in AccessAnswer]: () => string } = { yes: card.yes, no: card.no, unknown: card.notKnown };

export const formatName = (format: MeetingFormat) => FORMATS[format]();
export const kindName = (kind: ContactPointKind) => KINDS[kind]();
export const needName = (need: AccessNeed) => NEEDS[need]();
export const answerName = (answer: AccessAnswer) => ANSWERS[answer]();

/** "Senja · møtes fysisk og på telefon · ca. 12 km unna, i luftlinje". */
export function metaText(view: CardView, locale: Locale): string {
  const { point, municipality, counties, distance } = view;
  const where = municipality ?? (point.national ? card.wholeCountry() : formatList(counties, locale));
  const ways = point.formats && card.meets(formatList(point.formats.map(formatName), locale));
  return capital([where, ways, distance && distanceText(distance, locale)].filter(Boolean).join(' · '));
}

/** Norwegian rules: a Turkish browser would make "İ" of "i". */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('nb') + text.slice(1);

function distanceText({ km, to }: NonNullable<CardView['distance']>, locale: Locale): string {
  const shown = formatKilometres(km, locale);
  return to === 'point' ? card.kmAway(shown) : card.kmToCentre(shown);
}

/** Only what the freshness line does not say already. */
export function tagText(
  {
    tag,
    pausedUntil,
    freshness,
  }: Pick<CardView, 'tag' | 'pausedUntil'> & Partial<Pick<CardView, 'freshness'>>,
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
      return freshness?.level === 'unknown' ? undefined : card.unconfirmed();
    default:
      return undefined;
  }
}

/** "3. mai 2026", "i mai 2025", "i 2019": as fine as the date is. */
function when(date: string, locale: Locale): string {
  const text = formatDate(date, locale);
  return date.length === 10 ? card.onDate(text) : card.inPeriod(text);
}

/** The freshness line: `strong` is what to do about it. */
export function freshnessText(
  view: Pick<CardView, 'point' | 'freshness'>,
  locale: Locale,
): { strong?: string; text: string } {
  const { level, date, by } = view.freshness;
  const at = date && when(date, locale);
  if (!at) return { strong: card.maybeGone(), text: card.neverConfirmed() };
  if (level === 'fresh') return { text: by ? card.confirmedBy(at, by) : card.confirmed(at) };
  if (level === 'ageing') return { text: card.lastConfirmed(at) };
  if (level === 'unknown') return { strong: card.maybeGone(), text: card.lastConfirmed(at) };
  return {
    strong: view.point.phones?.length ? card.callFirst() : card.askFirst(),
    text: card.detailsFrom(at),
  };
}

const inArea = (place: Place, i: (area: string) => string, on: (area: string) => string) =>
  (place.kind === 'territory' ? on : i)(place.name);

export function placesText(count: number, locale: Locale): string {
  return count === 1 ? strings.placesOne() : strings.placesMany(formatNumber(count, locale));
}

/** The heading above the cards. */
export function summaryText(summary: ResultSummary, locale: Locale): string {
  switch (summary.kind) {
    case 'all': {
      const places = placesText(summary.count, locale);
      return summary.scopeName ? strings.placesIn(places, summary.scopeName) : places;
    }
    case 'place': {
      const places = placesText(summary.count, locale);
      const place = summary.hit.place;
      return inArea(
        place,
        (area) => strings.placesIn(places, area),
        (area) => strings.placesOn(places, area),
      );
    }
    case 'none-here':
      if (summary.hit) return inArea(summary.hit.place, strings.noneIn, strings.noneOn);
      return summary.scopeName ? strings.noneIn(summary.scopeName) : strings.noneHere();
    case 'near':
      return strings.placesNear(placesText(summary.count, locale));
    case 'name':
      return strings.placesCalled(placesText(summary.count, locale), summary.words);
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
      return via.split ? strings.splitNow(via.name, place.name) : strings.nowPart(via.name, place.name);
    case 'town':
      return strings.liesIn(via.name, place.name);
    case 'postcode':
      return strings.liesIn(`${via.name} ${via.town}`, place.name);
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

export function tierName(tier: Tier): string | undefined {
  switch (tier) {
    case 'neighbour':
      return strings.neighbours();
    case 'further':
      return strings.further();
    case 'remote':
      return strings.remote();
    default:
      return undefined;
  }
}

/** Municipality names for "For deg som bor i". */
export const municipalityNames = (numbers: readonly string[], locale: Locale) =>
  formatList(
    numbers.map((number) => municipalityName(number)).filter((name) => name !== undefined),
    locale,
  );

/** Why there is no position. */
export function nearProblem(near: NearState): string | undefined {
  switch (near) {
    case 'denied':
      return strings.nearDenied();
    case 'failed':
      return strings.nearFailed();
    case 'unsupported':
      return strings.nearUnsupported();
    default:
      return undefined;
  }
}
