/** From what a person types to places, best first. */
import { MAX_TEXT, plain, withoutDigraphs, withoutTitle } from './fold.js';
import { nameIndex, tightened, type Name } from './name-index.js';
import { placeOf } from './numbers.js';
import type { PlaceHit } from './place.js';
import { MIN_SLIP_LENGTH, oneSlip } from '../lib/slip.js';
import { numbersTable, searchTable } from './tables.js';

const DEFAULT_LIMIT = 8;

/** What was typed, in the forms that it is compared in. */
interface Typed {
  /** As written, in small letters. */
  literal: string;
  words: string;
  tight: string;
  spelt: string;
}

/**
 * Places that the text may mean, best first: exact before prefix before a later word before one slip of the finger;
 * among equals present names before other official, former and town names. Each place once, by its best name.
 *
 * A postcode anywhere in the text decides alone; one that does not exist is left out, never taken for another.
 * What was split gives a hit for each successor. Text over 200 characters is cut; nothing that is typed can throw.
 *
 * @param limit how many at most, 8 if not given
 */
export function searchPlaces(text: string, limit = DEFAULT_LIMIT): PlaceHit[] {
  const cut = text.slice(0, MAX_TEXT).replace(/\s+/g, ' ');
  const code = /(?:^|\D)(\d{4})(?!\d)/.exec(cut)?.[1];
  const here = code === undefined ? [] : atPostcode(code);
  if (here.length) return here.slice(0, limit);
  const typed = prepare(code === undefined ? cut : cut.replace(code, ' '));
  // Names have no digits, and a wrong number must not be taken for a name.
  if (!typed.tight || /\d/.test(typed.tight)) return [];
  let hits = [...byName(typed), ...inCounty(typed)];
  // Whoever has written a name in full did not slip.
  if (hits.length < limit && !hits.some(({ match }) => match === 'exact')) hits = [...hits, ...bySlip(typed)];
  return distinct(hits).slice(0, limit);
}

function prepare(text: string): Typed {
  const own = withoutTitle(plain(text));
  const words = withoutDigraphs(own);
  return {
    literal: withoutTitle(text.trim().toLowerCase().normalize('NFC')),
    words,
    tight: tightened(words),
    spelt: own.replace(/ /g, ''),
  };
}

function atPostcode(code: string): PlaceHit[] {
  const { codes, towns } = searchTable();
  const town = towns[codes[Number(code)] ?? -1];
  if (!town) return [];
  const place = placeOf(numbersTable().numbers[town.index]!)!;
  return [{ place, match: 'exact', via: { kind: 'postcode', name: code, town: town.name } }];
}

/** How well a name fits, best first; the kind of name is added. From `ALIKE` on it is taken for a slip. */
const LITERAL = 0;
const FOLDED = 10;
const FIRST_WORD = 20;
const PREFIX = 30;
const WORD = 40;
const ALIKE = 50;

/** Lower is better; the order in which `name-index.ts` lists them. */
function kind({ place, via }: Name): number {
  if (!via) return place.kind === 'county' ? 1 : 0;
  return via.kind === 'other-name' ? 2 : via.kind === 'town' ? 4 : 3;
}

function byName(typed: Typed): PlaceHit[] {
  const { names, words, tight } = nameIndex();
  const later = ` ${typed.words}`;
  const first = `${typed.words} `;
  const found: { rank: number; key: string; name: Name }[] = [];
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!;
    const key = tight[i]!;
    let level = -1;
    if (key === typed.tight) level = name.text.toLowerCase() === typed.literal ? LITERAL : FOLDED;
    // "Mo" is rather Mo i Rana than Modum.
    else if (key.startsWith(typed.tight)) level = words[i]!.startsWith(first) ? FIRST_WORD : PREFIX;
    else if (words[i]!.includes(later)) level = WORD;
    if (level >= 0) found.push({ rank: level + kind(name), key, name });
  }
  // Whoever has the letter æ and writes "Lærdal" does not mean Lardal.
  if (/[^ -~]/.test(typed.literal) && found.some(({ rank }) => rank < FOLDED)) {
    for (const one of found) if (one.rank >= FOLDED && one.rank < FIRST_WORD) one.rank += ALIKE;
  }
  return found
    .sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : +(a.key > b.key)))
    .map(({ rank, name }) =>
      hit(name, rank < FIRST_WORD ? 'exact' : rank < WORD ? 'prefix' : rank < ALIKE ? 'word' : 'slip'),
    );
}

/** "Herøy (Nordland)", "Os i Hordaland": a name and the county, of today or before, that tells it from its namesakes. */
function inCounty(typed: Typed): PlaceHit[] {
  const { names, words } = nameIndex();
  return names.flatMap(({ place: county }, i) => {
    const end = ` ${words[i]}`;
    if (county.kind !== 'county' || !typed.words.endsWith(end)) return [];
    const own = withoutTitle(typed.words.slice(0, -end.length).replace(/ (i|pa|in)$/, ''));
    return byName({ ...typed, literal: '', words: own, tight: tightened(own) }).filter(
      ({ match, place }) => match === 'exact' && place.number.startsWith(county.number),
    );
  });
}

function bySlip(typed: Typed): PlaceHit[] {
  if (typed.spelt.length < MIN_SLIP_LENGTH - 1) return [];
  const { names, tight, spelt } = nameIndex();
  const other = spelt();
  return names
    .filter(
      (_, i) =>
        other[i]!.length >= MIN_SLIP_LENGTH &&
        (oneSlip(typed.tight, tight[i]!) || oneSlip(typed.spelt, other[i]!)),
    )
    .map((name) => hit(name, 'slip'));
}

const hit = ({ place, via }: Name, match: PlaceHit['match']): PlaceHit => ({
  place,
  match,
  ...(via && { via }),
});

/** Each place once, by the first of its hits. */
function distinct(hits: readonly PlaceHit[]): PlaceHit[] {
  const seen = new Set<string>();
  return hits.filter(({ place }) => !seen.has(place.number) && seen.add(place.number));
}
