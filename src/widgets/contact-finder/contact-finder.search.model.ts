/** What a typed text means: a place, or the name of a contact point. */
import type { ContactPoint } from '../../data/contact-points.js';
import { plain, withoutDigraphs } from '../../geography/fold.js';
import { fold, searchPlaces, type PlaceHit } from '../../geography/geography.js';
import type { Interpretation, Suggestion } from './contact-finder.types.model.js';

/** More than this is no choice that anybody reads. */
const LIMIT = 8;
/** Longer than the name of any place. */
const MAX_TEXT = 100;

/** Suggestions while somebody types, best first: exact before prefix before the rest, places before contact points. */
export function suggest(text: string, points: readonly ContactPoint[], limit = LIMIT): Suggestion[] {
  return meanings(text, points, limit)
    .flatMap(({ hits, named }): Suggestion[] => [
      ...hits.map((hit) => ({ kind: 'place', hit }) as const),
      ...named
        .slice(0, limit)
        .map((point) => ({ kind: 'point', id: point.id, name: point.name, point }) as const),
    ])
    .slice(0, limit);
}

/**
 * What Enter or "Søk" means: what the best suggestion says.
 *
 * Several places that fit equally well are a question (`which`), never a guess: the wrong municipality costs a person
 * more than one press. So are former municipalities that were split, and a place that only has the words later in
 * its name ("Sund i Lofoten" for "Lofoten"). Where the whole text means nothing, its words may ("Ålesund sentrum").
 */
export function interpret(text: string, points: readonly ContactPoint[]): Interpretation {
  const words = text.slice(0, MAX_TEXT).trim();
  if (!words) return { kind: 'none' };
  for (const { hits, named } of meanings(words, points, LIMIT)) {
    if (hits.length) return oneOrWhich(hits);
    if (named.length) return { kind: 'name', words };
  }
  const parts = words.split(/[^\p{L}\p{N}]+/u).flatMap((part) => searchPlaces(part));
  const exact = parts.filter(({ match }) => match === 'exact');
  const places = [...new Map(exact.map((hit) => [hit.place.number, hit])).values()];
  return places.length ? oneOrWhich(places.slice(0, LIMIT)) : { kind: 'unknown', words };
}

function oneOrWhich(hits: PlaceHit[]): Interpretation {
  const [hit, another] = hits;
  return another || hit!.match === 'word' ? { kind: 'which', hits } : { kind: 'place', hit: hit! };
}

interface Meaning {
  hits: PlaceHit[];
  named: readonly ContactPoint[];
}

/** Everything that a text may mean, by how well it fits. */
function meanings(text: string, points: readonly ContactPoint[], limit: number): Meaning[] {
  const places = searchPlaces(text, limit);
  const named = withName(points, text);
  const fits = ['exact', 'prefix', 'word', 'slip'] as const;
  return fits.map((fit) => ({ hits: places.filter(({ match }) => match === fit), named: named[fit] ?? [] }));
}

type Named = { [fit in PlaceHit['match']]?: ContactPoint[] };

/** The points whose name holds all the words, each at the beginning of a word. */
export function withName(points: readonly ContactPoint[], text: string): Named {
  const query = ` ${fold(text)}`;
  const named = { exact: [], prefix: [], word: [] } as Required<Omit<Named, 'slip'>>;
  if (query === ' ') return named;
  const [first = '', ...others] = query.split(/(?= )/);
  const names = namesOf(points);
  for (let at = 0; at < names.length; at++) {
    const name = names[at]!;
    if (!name.includes(first) || !others.every((word) => name.includes(word))) continue;
    const fit = name === query ? 'exact' : name.startsWith(query) ? 'prefix' : 'word';
    named[fit].push(points[at]!);
  }
  return named;
}

const allNames = ({ name, translations = {} }: ContactPoint): string =>
  [name, ...Object.values(translations).map((texts) => texts.name)].join(' ');

const folded = new WeakMap<readonly ContactPoint[], string[]>();

/** Names of one list, in every language, with a space before every word, folded as one text when somebody first types. */
function namesOf(points: readonly ContactPoint[]): string[] {
  let names = folded.get(points);
  if (!names) {
    const text = points.map(allNames).join('\n');
    names = withoutDigraphs(plain(text))
      .split('\n')
      .map((name) => ` ${name}`);
    folded.set(points, names);
  }
  return names;
}
