/** What a typed text means, where several places may be meant. */
import type { PlaceHit } from './place.js';
import { searchPlaces } from './search.js';

/** Longer than the name of any place. */
export const LONGEST = 100;
/** More than this is no choice that anybody reads. */
export const MANY = 8;

export type PlaceMeaning =
  | { kind: 'none' }
  | { kind: 'place'; hit: PlaceHit }
  /** Several places fit: the person says which. */
  | { kind: 'which'; hits: readonly PlaceHit[] }
  /** Nothing is called that. */
  | { kind: 'unknown'; words: string };

/** How well a text fits, best first. */
export const FITS = ['exact', 'prefix', 'word', 'slip'] as const;

/**
 * What Enter or "Søk" means: what the best suggestion says.
 *
 * Several places that fit equally well are a question (`which`), never a guess: the wrong municipality costs a person
 * more than one press. So are former municipalities that were split, and a place that only has the words later in
 * its name ("Sund i Lofoten" for "Lofoten"). Where the whole text means nothing, its words may ("Ålesund sentrum").
 *
 * @param isName whether the text fits something else than a place as well as this; a place that fits as well goes first
 */
export function interpretPlace(
  text: string,
  isName?: (fit: PlaceHit['match']) => boolean,
): PlaceMeaning | { kind: 'name'; words: string } {
  const words = text.slice(0, LONGEST).trim();
  if (!words) return { kind: 'none' };
  const all = searchPlaces(words, MANY);
  for (const fit of FITS) {
    const hits = all.filter(({ match }) => match === fit);
    if (hits.length) return oneOrWhich(hits);
    if (isName?.(fit)) return { kind: 'name', words };
  }
  const parts = words.split(/[^\p{L}\p{N}]+/u).flatMap((part) => searchPlaces(part));
  const exact = parts.filter(({ match }) => match === 'exact');
  const places = [...new Map(exact.map((hit) => [hit.place.number, hit])).values()];
  return places.length ? oneOrWhich(places.slice(0, MANY)) : { kind: 'unknown', words };
}

function oneOrWhich(hits: readonly PlaceHit[]): PlaceMeaning {
  const [hit, another] = hits;
  return another || hit!.match === 'word' ? { kind: 'which', hits } : { kind: 'place', hit: hit! };
}

/**
 * The one place that the text is the whole name or postcode of: shown without a press. A former name, another name or
 * a hamlet only when no other place begins so (Berg, Bergen; Tro, Tromsø): most people are on their way to those.
 *
 * @param hits what `searchPlaces` found, best first
 */
export function wholePlace([hit, next]: readonly PlaceHit[]): PlaceHit | undefined {
  if (hit?.match !== 'exact' || next?.match === 'exact') return undefined;
  const certain = !hit.via || hit.via.kind === 'postcode' || next?.match !== 'prefix';
  return certain ? hit : undefined;
}
