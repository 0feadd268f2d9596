import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The municipality that a text ends with the name of; undefined when it is not certain. */
export type MunicipalityAtEnd = (text: string) => string | undefined;

/**
 * Reads names of municipalities and of postal towns. A name that several municipalities have says nothing.
 *
 * @param folder holds the tables of `data/geography`
 */
export function readPlaceNames(folder: string): MunicipalityAtEnd {
  const byName = new Map<string, Set<string>>();
  const byPostcode = new Map<string, string>();
  const add = (name: string, number: string) => {
    const key = name.trim().toLowerCase();
    if (key) byName.set(key, (byName.get(key) ?? new Set()).add(number));
  };
  for (const [number = '', name = '', others = ''] of rows(folder, 'municipalities.tsv'))
    for (const each of [name, ...others.split('|')]) add(each, number);
  const municipalities = new Set(byName.keys());
  for (const [code = '', town = '', number = ''] of rows(folder, 'postcodes.tsv')) {
    byPostcode.set(`${code} ${town.toLowerCase()}`, number);
    // A town may share its name with a municipality and reach beyond it: then the municipality is meant.
    if (!municipalities.has(town.toLowerCase())) add(town, number);
  }
  return (text) => {
    const place = text.slice(-200).replace(/,?\s*(?:Norge|Noreg|Norway)\s*$/i, '');
    const last = (place.split(/[,;\n]/).at(-1) ?? '').trim().toLowerCase();
    const withCode = byPostcode.get(last.replace(/^no-/, ''));
    const [number, ...more] = byName.get(last.replace(/^(?:no-)?\d{4} /, '')) ?? [];
    return withCode ?? (more.length === 0 ? number : undefined);
  };
}

function rows(folder: string, name: string): string[][] {
  const [, ...lines] = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
  return lines.map((text) => text.split('\t'));
}
