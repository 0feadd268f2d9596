/** From what a person types to places, best first. */
import { fold, MAX_TEXT, plain, withoutDigraphs, withoutTitle } from './fold.js';
import { nameIndex, tightened, type Name } from './name-index.js';
import { placeOf } from './numbers.js';
import type { PlaceHit } from './place.js';
import { MIN_SLIP_LENGTH, oneSlip } from './slip.js';
import { placesTable, postcodesTable } from './tables.js';

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
 * What was split gives a hit for each successor. Text over 100 characters is cut; nothing that is typed can throw.
 *
 * @param limit how many at most, 8 if not given
 */
export function searchPlaces(text: string, limit = DEFAULT_LIMIT): PlaceHit[] {
  const cut = text.slice(0, MAX_TEXT).replace(/\s+/g, ' ');
  const code = /(?<!\d)\d{4}(?!\d)/.exec(cut)?.[0];
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
  const { codes, towns } = postcodesTable();
  const town = towns[codes[Number(code)] ?? -1];
  if (!town) return [];
  const place = placeOf(placesTable().numbers[town.index]!)!;
  return [{ place, match: 'exact', via: { kind: 'postcode', name: code, town: town.name } }];
}

function byName(typed: Typed): PlaceHit[] {
  const { names, words, tight } = nameIndex();
  const later = ` ${typed.words}`;
  const literal: PlaceHit[] = [];
  const exact: PlaceHit[] = [];
  const begun: { rank: number; key: string; name: Name }[] = [];
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!;
    const key = tight[i]!;
    if (key === typed.tight)
      (name.text.toLowerCase() === typed.literal ? literal : exact).push(hit(name, 'exact'));
    else if (key.startsWith(typed.tight)) {
      // "Mo" is rather Mo i Rana than Modum.
      const whole = words[i]!.startsWith(`${typed.words} `);
      begun.push({ rank: rank(name) + (whole ? 0 : 10), key, name });
    } else if (words[i]!.includes(later)) begun.push({ rank: rank(name) + WORD, key, name });
  }
  begun.sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : +(a.key > b.key)));
  // Whoever has the letter æ and writes "Lærdal" does not mean Lardal.
  const alike: PlaceHit['match'] = literal.length && /[^ -~]/.test(typed.literal) ? 'slip' : 'exact';
  const others = exact.map((other) => ({ ...other, match: alike }));
  const longer = begun.map(({ rank: order, name }) => hit(name, order < WORD ? 'prefix' : 'word'));
  return alike === 'exact' ? [...literal, ...others, ...longer] : [...literal, ...longer, ...others];
}

/** From here on ranks mean that a later word of the name begins so. */
const WORD = 20;

/** Lower is better; the order in which `name-index.ts` lists them. */
function rank({ place, via }: Name): number {
  if (!via) return place.kind === 'county' ? 1 : 0;
  return via.kind === 'other-name' ? 2 : via.kind === 'town' ? 4 : 3;
}

/** "Herøy (Nordland)", "Os Hordaland": a name and the county, of today or before, that tells it from its namesakes. */
function inCounty(typed: Typed): PlaceHit[] {
  const { counties, formerCounties } = placesTable();
  const all = [
    ...counties.map(({ number, name }) => ({ name, numbers: [number] })),
    ...formerCounties.map(({ name, present }) => ({
      name,
      numbers: present.map((i) => counties[i]!.number),
    })),
  ];
  for (const { name, numbers } of all) {
    const end = ` ${fold(name)}`;
    if (!typed.words.endsWith(end)) continue;
    const words = typed.words.slice(0, -end.length);
    const hits = byName({ literal: '', words, tight: tightened(words), spelt: '' });
    return hits.filter(
      ({ match, place }) => match === 'exact' && numbers.some((own) => place.number.startsWith(own)),
    );
  }
  return [];
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
