/** What a typed text means: a place, or the name of a contact point. */
import type { ContactPoint } from '../../data/contact-points.js';
import { plain, withoutDigraphs } from '../../geography/fold.js';
import { fold, searchPlaces, type PlaceHit } from '../../geography/geography.js';
import type { Interpretation, Suggestion } from './contact-finder.types.model.js';

/** More than this is no choice that anybody reads. */
const LIMIT = 8;

/** Suggestions while somebody types, best first: exact before prefix before the rest, places before contact points. */
export function suggest(text: string, points: readonly ContactPoint[], limit = LIMIT): Suggestion[] {
  return meanings(text, points, limit)
    .flatMap(({ hits, named }): Suggestion[] => [
      ...hits.map((hit) => ({ kind: 'place', hit }) as const),
      ...named.slice(0, limit).map(({ id, name }) => ({ kind: 'point', id, name }) as const),
    ])
    .slice(0, limit);
}

/**
 * What Enter or "Søk" means: what the best suggestion says.
 *
 * Several places that fit equally well are a question (`which`), never a guess: the wrong municipality costs a person
 * more than one press. So are former municipalities that were split.
 */
export function interpret(text: string, points: readonly ContactPoint[]): Interpretation {
  const words = text.trim();
  if (!words) return { kind: 'none' };
  for (const { hits, named } of meanings(words, points, LIMIT)) {
    if (hits.length > 1) return { kind: 'which', hits };
    if (hits[0]) return { kind: 'place', hit: hits[0] };
    if (named.length) return { kind: 'name', words };
  }
  return { kind: 'unknown', words };
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

const folded = new WeakMap<readonly ContactPoint[], string[]>();

/** Names of one list with a space before every word, folded as one text when somebody first types. */
function namesOf(points: readonly ContactPoint[]): string[] {
  let names = folded.get(points);
  if (!names) {
    const text = points.map(({ name }) => name).join('\n');
    names = withoutDigraphs(plain(text))
      .split('\n')
      .map((name) => ` ${name}`);
    folded.set(points, names);
  }
  return names;
}
