/** The readable tables, as the tests' truth: read by other code than the module's own. */

export type Row = Record<string, string>;

export async function table(name: string): Promise<Row[]> {
  const url = new URL(`../../data/geography/${name}.tsv`, import.meta.url);
  const [head = '', ...lines] = (await (await fetch(url)).text()).trimEnd().split('\n');
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}

export const list = (cell: string | undefined, separator = ' '): string[] =>
  cell ? cell.split(separator) : [];

/** Ways in which people without the letters, or in a hurry, write a name. */
export function spellings(name: string): string[] {
  const one = name.replace(/[øö]/gi, 'o').replace(/å/gi, 'a').replace(/æ/gi, 'a');
  const two = name.replace(/[øö]/gi, 'oe').replace(/å/gi, 'aa').replace(/æ/gi, 'ae');
  const bare = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ŋ/g, 'n')
    .replace(/ø/gi, 'o')
    .replace(/æ/gi, 'ae');
  return [
    name,
    name.toUpperCase(),
    name.normalize('NFD'),
    one.toLowerCase(),
    two.toUpperCase(),
    bare,
    two.replace(/[- ]/g, ''),
    one.replace(/[- ]/g, ' '),
    ` ${name.replace(/ /g, '-')}. `,
  ];
}

/** Postcodes without those of a town that also lies in the present municipality of its very name: Molde is Molde. */
export async function withoutStrays(postcodes: readonly Row[]): Promise<Row[]> {
  const names = new Map((await table('municipalities')).map(({ number = '', name = '' }) => [number, name]));
  const isOwn = ({ town, municipality = '' }: Row) => names.get(municipality) === town;
  const owned = new Set(postcodes.filter(isOwn).map(({ town }) => town));
  return postcodes.filter((row) => isOwn(row) || !owned.has(row['town']));
}
