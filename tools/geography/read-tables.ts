/** Reads the human-readable tables of `data/geography/`. */
import { readFileSync } from 'node:fs';

export interface MunicipalityRow {
  number: string;
  name: string;
  otherNames: string[];
  county: string;
  lat: number;
  lon: number;
}
export interface CountyRow {
  number: string;
  name: string;
  otherNames: string[];
}
export interface PostcodeRow {
  code: string;
  town: string;
  municipality: string;
}
export interface FormerRow {
  number: string;
  name: string;
  otherNames: string[];
  until: string;
  present: string[];
}
export interface LinkRow {
  from: string;
  to: string;
  by: 'land' | 'road' | 'ferry';
}
export interface Tables {
  municipalities: MunicipalityRow[];
  counties: CountyRow[];
  postcodes: PostcodeRow[];
  formerMunicipalities: FormerRow[];
  formerCounties: FormerRow[];
  links: LinkRow[];
}

const list = (cell: string | undefined, separator: string): string[] => (cell ? cell.split(separator) : []);

function rows(name: string): Record<string, string>[] {
  const text = readFileSync(new URL(`../../data/geography/${name}.tsv`, import.meta.url), 'utf8');
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const columns = head.split('\t');
  return lines.map((line, i) => {
    const cells = line.split('\t');
    if (cells.length !== columns.length) throw new Error(`${name}.tsv line ${i + 2}: ${cells.length} cells`);
    return Object.fromEntries(columns.map((column, k) => [column, cells[k] ?? '']));
  });
}

const former = (row: Record<string, string>): FormerRow => ({
  number: row['number']!,
  name: row['name']!,
  otherNames: list(row['other_names'], '; '),
  until: row['until']!,
  present: list(row['present'], ' '),
});

export function readTables(): Tables {
  return {
    municipalities: rows('municipalities').map((row) => ({
      number: row['number']!,
      name: row['name']!,
      otherNames: list(row['other_names'], '; '),
      county: row['county']!,
      lat: Number(row['lat']),
      lon: Number(row['lon']),
    })),
    counties: rows('counties').map((row) => ({
      number: row['number']!,
      name: row['name']!,
      otherNames: list(row['other_names'], '; '),
    })),
    postcodes: rows('postcodes').map((row) => ({
      code: row['code']!,
      town: row['town']!,
      municipality: row['municipality']!,
    })),
    formerMunicipalities: rows('former-municipalities').map(former),
    formerCounties: rows('former-counties').map(former),
    links: [
      ...rows('neighbours').map((row) => ({
        from: row['municipality']!,
        to: row['neighbour']!,
        by: 'land' as const,
      })),
      ...rows('links').map((row) => ({
        from: row['municipality']!,
        to: row['neighbour']!,
        by: row['kind'] as 'road' | 'ferry',
      })),
    ],
  };
}
