/** Every name that leads to a place, with its keys. Built at the first search. */
import { plain, withoutDigraphs } from './fold.js';
import { placeOf } from './numbers.js';
import type { Place, Via } from './place.js';
import { namesTable, numbersTable, once, searchTable } from './tables.js';

export interface Name {
  /** As written, without the county that {@link Place.name} may add. */
  text: string;
  place: Place;
  via?: Via;
}

export interface NameIndex {
  /** The better kind of name comes first: present municipalities, counties, other official names, former ones, towns. */
  names: readonly Name[];
  /** Keys as `fold` writes them, at the positions of `names`. */
  words: readonly string[];
  /** The same without spaces, so that a hyphen may be left out. */
  tight: readonly string[];
  /** Without spaces, digraphs as they stand; only a slip of the finger needs these. */
  spelt(): readonly string[];
}

/** Key without spaces. Letters that meet where a space was can make a digraph. */
export const tightened = (key: string): string => withoutDigraphs(key.replace(/ /g, ''));

function allNames(): Name[] {
  const { counties, numbers, formerCounties } = numbersTable();
  const { names } = namesTable();
  const { otherNames, former, towns, formerCounties: gone } = searchTable();
  const own = numbers.map((number) => placeOf(number)!);
  const county = counties.map((number) => placeOf(number)!);
  const list: Name[] = own.map((place, i) => ({ text: names[i]!, place }));
  // Oslo is both: the municipality says it all.
  for (const place of county) if (place.municipalities.length > 1) list.push({ text: place.name, place });
  const add = (text: string, place: Place, via: Via): void => void list.push({ text, place, via });
  const both = [...own, ...county];
  for (const { name, index } of otherNames) add(name, both[index]!, { kind: 'other-name', name });
  for (const { name, index, county: lay } of former) {
    const split = !lay && (names.includes(name) || former.filter((one) => one.name === name).length > 1);
    add(name, own[index]!, {
      kind: 'former-municipality',
      name,
      ...(split && { split }),
      ...(lay && { county: lay }),
    });
  }
  formerCounties.forEach(({ present }, i) => {
    const name = gone[i]!;
    const split = present.length > 1;
    for (const place of present.map((number) => placeOf(number)!))
      if (place.name !== name) add(name, place, { kind: 'former-county', name, ...(split && { split }) });
  });
  // The postal town of a municipality reaches over its border: "Molde" is Molde, though some in Aukra have it too.
  const isOwn = ({ name, index }: { name: string; index: number }) => names[index] === name;
  const owned = new Set(towns.filter(isOwn).map(({ name }) => name));
  for (const town of towns)
    if (isOwn(town) || !owned.has(town.name))
      add(town.name, own[town.index]!, { kind: 'town', name: town.name });
  return list;
}

export const nameIndex = once((): NameIndex => {
  const names = allNames();
  // One pass of each replacement over one long text is far cheaper than over two thousand short ones.
  const spelt = plain(names.map(({ text }) => text).join('\n'));
  const words = withoutDigraphs(spelt);
  return {
    names,
    words: words.split('\n'),
    tight: tightened(words).split('\n'),
    spelt: once(() => spelt.replace(/ /g, '').split('\n')),
  };
});

/**
 * Gets ready what the first search needs, some ten milliseconds of work: call it when a person enters the search field,
 * and the first letter costs no more than the others. Never needed; does nothing the second time.
 */
export const prepareSearch = (): void => void nameIndex();
