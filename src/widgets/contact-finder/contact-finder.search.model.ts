/** What a typed text means: a place first, else the name of a contact point. */
import type { ContactPoint } from '../../data/contact-points.js';
import { fold, searchPlaces, type PlaceHit } from '../../geography/geography.js';
import type { Interpretation, Suggestion } from './contact-finder.types.model.js';

/** More places than this is no choice that anybody reads. */
const WHICH_LIMIT = 8;

/**
 * What Enter or "Søk" means. The order: an exact place, an exact name of a contact point, the beginning of a place's
 * name, words in the names of contact points, a word inside a place's name, one slip of the finger.
 *
 * Several places that fit equally well are a question (`which`), never a guess: the wrong municipality costs a person
 * more than one press. So are former municipalities that were split.
 */
export function interpret(text: string, points: readonly ContactPoint[]): Interpretation {
  const words = text.trim();
  if (!fold(words)) return words ? { kind: 'unknown', words } : { kind: 'none' };
  const hits = searchPlaces(words, WHICH_LIMIT * 4);
  const byMatch = (match: PlaceHit['match']) => placeOrWhich(hits.filter((hit) => hit.match === match));
  const found = byMatch('exact');
  if (found) return found;
  const name = { kind: 'name' as const, words };
  const names = namesOf(points);
  if (names.exact(words)) return name;
  const prefix = byMatch('prefix');
  if (prefix) return prefix;
  if (names.find(words, 1).length) return name;
  return byMatch('word') ?? byMatch('slip') ?? { kind: 'unknown', words };
}

function placeOrWhich(hits: readonly PlaceHit[]): Interpretation | undefined {
  const distinct = distinctPlaces(hits);
  const [first] = distinct;
  if (!first) return undefined;
  if (distinct.length === 1) return { kind: 'place', hit: first };
  return { kind: 'which', hits: distinct.slice(0, WHICH_LIMIT) };
}

/** Oslo is a municipality and a county: places that cover the same municipalities are one answer, the first. */
function distinctPlaces(hits: readonly PlaceHit[]): PlaceHit[] {
  const seen = new Set<string>();
  return hits.filter(({ place }) => {
    const area = place.municipalities.join() || place.number;
    return !seen.has(area) && seen.add(area);
  });
}

/** Suggestions while somebody types: places and contact points, exact before prefix before the rest. */
export function suggest(text: string, points: readonly ContactPoint[], limit = 8): Suggestion[] {
  if (!fold(text)) return [];
  const hits = distinctPlaces(searchPlaces(text, limit));
  const places = (...matches: PlaceHit['match'][]): Suggestion[] =>
    hits.filter(({ match }) => matches.includes(match)).map((hit) => ({ kind: 'place', hit }));
  const names = namesOf(points).find(text, limit);
  const named = (wanted: NameHit['fit']): Suggestion[] =>
    names.filter(({ fit }) => fit === wanted).map(({ point: { id, name } }) => ({ kind: 'point', id, name }));
  const inOrder = [
    ...places('exact'),
    ...named('exact'),
    ...places('prefix'),
    ...named('prefix'),
    ...places('word'),
    ...named('rest'),
    ...places('slip'),
  ];
  return inOrder.slice(0, limit);
}

/** The points whose name holds all the words, each at the beginning of a word; in the order of the list. */
export function withName(points: readonly ContactPoint[], words: string): readonly ContactPoint[] {
  const found = namesOf(points).find(words, points.length);
  const indices = found.map(({ index }) => index).sort((a, b) => a - b);
  return indices.map((index) => points[index] as ContactPoint);
}

interface NameHit {
  point: ContactPoint;
  index: number;
  fit: 'exact' | 'prefix' | 'rest';
}

/** Names of one list, folded once, when somebody first types. */
class NameIndex {
  readonly #points: readonly ContactPoint[];
  /**
   * All names in one text, each as "\n name\n" with a space before every word: finding something in one long string
   * is many times faster than in ten thousand short ones.
   */
  readonly #text: string;
  /** Where each name begins in the text. */
  readonly #starts: Uint32Array;

  constructor(points: readonly ContactPoint[]) {
    this.#points = points;
    this.#starts = new Uint32Array(points.length);
    const parts: string[] = [];
    let at = 0;
    points.forEach(({ name }, index) => {
      const part = `\n ${fold(name)}`;
      this.#starts[index] = at;
      at += part.length;
      parts.push(part);
    });
    this.#text = parts.join('') + '\n';
  }

  exact(text: string): boolean {
    return this.#text.includes(`\n ${fold(text)}\n`);
  }

  /** At most `limit` hits, exact before prefix before the rest. */
  find(text: string, limit: number): NameHit[] {
    const query = fold(text);
    if (!query) return [];
    const found = new Map<number, NameHit>();
    const collect = (needle: string, fit: NameHit['fit'], words: readonly string[] = []) =>
      this.#collect(needle, words, limit, (index) => {
        const point = this.#points[index];
        if (point && !found.has(index)) found.set(index, { point, index, fit });
        return found.size < limit;
      });
    collect(`\n ${query}\n`, 'exact');
    if (found.size < limit) collect(`\n ${query}`, 'prefix');
    const words = query.split(' ').sort((a, b) => b.length - a.length);
    if (found.size < limit) collect(` ${words[0]}`, 'rest', words.slice(1));
    return [...found.values()];
  }

  #collect(needle: string, words: readonly string[], limit: number, take: (index: number) => boolean): void {
    let at = limit > 0 ? this.#text.indexOf(needle) : -1;
    while (at >= 0) {
      const index = this.#indexAt(at);
      const end = this.#starts[index + 1] ?? this.#text.length;
      const name = words.length ? this.#text.slice(this.#starts[index], end) : '';
      if (words.every((word) => name.includes(` ${word}`)) && !take(index)) return;
      at = this.#text.indexOf(needle, Math.max(at + 1, end - 1));
    }
  }

  /** The last name that begins at or before this position. */
  #indexAt(position: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

const indexes = new WeakMap<readonly ContactPoint[], NameIndex>();

function namesOf(points: readonly ContactPoint[]): NameIndex {
  let index = indexes.get(points);
  if (!index) indexes.set(points, (index = new NameIndex(points)));
  return index;
}
