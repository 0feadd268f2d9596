import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { compile, GENERATED } from '../../../tools/geography/compile.js';
import { readTables } from '../../../tools/geography/read-tables.js';

test('the packed tables in the source are what the readable tables give', () => {
  assert.ok(
    compile() === readFileSync(GENERATED, 'utf8'),
    'run `npm run geography` and commit what it writes',
  );
});

test('the readable tables agree with one another', () => {
  const { municipalities, counties, postcodes, formerMunicipalities, formerCounties, links } = readTables();
  const present = new Set(municipalities.map(({ number }) => number));
  const unknown = [
    ...postcodes.map(({ municipality }) => municipality),
    ...formerMunicipalities.flatMap((row) => row.present),
    ...links.flatMap(({ from, to }) => [from, to]),
  ].filter((number) => !present.has(number));
  assert.deepEqual(unknown, []);
  assert.deepEqual(
    formerMunicipalities.filter(({ number }) => present.has(number)),
    [],
    'a former number that is still in force',
  );
  const county = new Set(counties.map(({ number }) => number));
  assert.deepEqual(
    formerCounties.flatMap((row) => row.present).filter((number) => !county.has(number)),
    [],
  );
  for (const m of municipalities.filter((row) => row.county)) assert.equal(m.county, m.number.slice(0, 2));
});

test('each pair of neighbours stands once, the lower number first', () => {
  const pairs = readTables().links.map(({ from, to }) => `${from} ${to}`);
  assert.equal(new Set(pairs).size, pairs.length);
  assert.deepEqual(
    pairs.filter((pair) => pair.slice(0, 4) >= pair.slice(5)),
    [],
  );
});
