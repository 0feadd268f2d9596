/**
 * The explainer's text in `content/`: its format (`src/data/explainer.ts`), that every claim with a figure names its
 * source, that the three languages have the same sections, and that it is plain. Prints how plain each section is.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMain, main } from './checks.mjs';
import { readability, running, table } from './plain-language.mjs';
import { ROOT } from './run.mjs';

export const LANGUAGES = ['nb', 'nn', 'en'];
const READERS = ['person', 'relative', 'professional'];
const FIGURES = { way: 6, beside: 6 };
const ACTIONS = ['finder', 'form', 'calendar', 'crisis', 'print'];
/** Half a minute of reading. */
const IN_SHORT_WORDS = 110;
const REVIEW_MONTHS = 12;

/* ---- the format: a check gives back what is wrong, each with its path ---- */

const fail = (path, what) => [`${path}: ${what}`];
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

const matching = (pattern, what) => (value, path) =>
  typeof value === 'string' && pattern.test(value) ? [] : fail(path, what);
const oneOf = (values) => (value, path) =>
  values.includes(value) ? [] : fail(path, `is not one of ${values.join(', ')}`);
const many =
  (of, least = 1) =>
  (value, path) =>
    Array.isArray(value) && value.length >= least
      ? value.flatMap((one, index) => of(one, `${path}[${index}]`))
      : fail(path, `is not a list of ${least} or more`);

/** Every field is known; those with a `?` may be left out. */
function shape(fields) {
  const known = new Map(Object.entries(fields).map(([name, of]) => [name.replace('?', ''), of]));
  return (value, path) => {
    if (!isObject(value)) return fail(path, 'is not an object');
    const unknown = Object.keys(value).filter((name) => !known.has(name));
    return [
      ...unknown.map((name) => `${path}.${name}: is not known`),
      ...[...known].flatMap(([name, of]) =>
        value[name] === undefined && `${name}?` in fields ? [] : of(value[name], `${path}.${name}`),
      ),
    ];
  };
}

const id = matching(/^[a-z0-9][a-z0-9-]{0,63}$/, 'is not an id');
const link = matching(
  /^(?:https:\/\/[^\s"<>]+|tel:\+?\d{3,15}|mailto:[^\s@"<>]+@[^\s@"<>]+)$/,
  'is no https, tel or mailto link',
);
const piece = (value, path) => {
  if (typeof value !== 'string' || !value.trim()) return fail(path, 'is not text');
  if (/<\/?[a-z!]|&(?:[a-z]+|#\w+);/i.test(value)) return fail(path, 'has HTML in it');
  return /\s{2}|[\n\t]/.test(value) ? fail(path, 'has more than one blank in a row') : [];
};
const text = (value, path) =>
  typeof value === 'string' && value !== value.trim()
    ? fail(path, 'has blanks around it')
    : piece(value, path);
const runs = (value, path) => {
  if (!Array.isArray(value)) return text(value, path);
  const run = (one, at) => {
    if (!isObject(one)) return piece(one, at);
    return ('section' in one ? shape({ text, section: id }) : shape({ text, url: link }))(one, at);
  };
  return many(run)(value, path);
};

const BLOCKS = {
  text: { text: runs },
  list: { 'title?': text, items: many(runs), 'ordered?': oneOf([true]) },
  steps: { items: many(shape({ title: text, text: runs }), 2) },
  table: { caption: text, head: many(text, 2), rows: many(many(runs, 2)) },
  questions: { 'title?': text, items: many(shape({ title: text, text: runs })) },
  terms: { items: many(shape({ term: text, text: runs })) },
  say: { title: text, items: many(text) },
  reflections: { items: many(shape({ title: text, answers: many(shape({ label: text, text: runs }), 2) })) },
  figure: { figure: oneOf(Object.keys(FIGURES)), caption: text, description: text, labels: many(text) },
};

const readers = many(oneOf(READERS));
const block = (value, path) => {
  const { kind } = isObject(value) ? value : {};
  if (!Object.hasOwn(BLOCKS, kind)) return fail(path, `is of no known kind (${kind})`);
  return shape({ kind: oneOf([kind]), 'readers?': readers, 'sources?': many(id), ...BLOCKS[kind] })(
    value,
    path,
  );
};
const next = (value, path) =>
  value?.kind === 'section'
    ? shape({ kind: text, text, section: id })(value, path)
    : shape({ kind: oneOf(ACTIONS), text })(value, path);
const section = shape({ id, title: text, 'readers?': readers, blocks: many(block), next });
/** How old a claim is, belongs to it: where nobody has written the year down, that is said. */
const source = shape({ id, name: text, year: text, 'url?': link, 'note?': text });
const first = shape(Object.fromEntries(READERS.map((reader) => [`${reader}?`, many(id)])));
const date = (value, path) =>
  /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? [] : fail(path, 'is not a date');

const format = (lang) =>
  shape({
    format: oneOf([1]),
    lang: oneOf([lang]),
    reviewed: date,
    title: text,
    summary: text,
    first,
    sections: many(section),
    sources: many(source),
  });

/* ---- what holds between the parts ---- */

function twice(ids, what) {
  return ids.filter((one, index) => ids.indexOf(one) !== index).map((one) => `${what} "${one}" comes twice`);
}

/** Every object in a value, however deep. */
function* within(value) {
  if (isObject(value)) yield value;
  if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) yield* within(one);
}

function references({ first, sections, sources }) {
  const known = new Set(sections.map(({ id }) => id));
  const named = sections.flatMap(({ blocks }) => blocks.flatMap(({ sources = [] }) => sources));
  const led = [...within(sections)].flatMap(({ section }) => section ?? []);
  const listed = new Set(sources.map(({ id }) => id));
  return [
    ...twice(
      sections.map(({ id }) => id),
      'section',
    ),
    ...twice([...sources.map(({ id }) => id)], 'source'),
    ...Object.entries(first).flatMap(([reader, ids]) => twice(ids, `first.${reader}: section`)),
    ...[...led, ...Object.values(first).flat()]
      .filter((id) => !known.has(id))
      .map((id) => `section "${id}" is led to and does not exist`),
    ...named.filter((id) => !listed.has(id)).map((id) => `source "${id}" is named and does not exist`),
    ...[...listed].filter((id) => !named.includes(id)).map((id) => `source "${id}" is not used`),
  ];
}

/** Text of a block without its telephone links, whose digits claim nothing. */
function claims(block) {
  const strip = (value) => {
    if (Array.isArray(value)) return value.map(strip);
    if (!isObject(value)) return value;
    if (value.url?.startsWith('tel:')) return { text: ' ' };
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, strip(one)]));
  };
  const bare = strip(block);
  const titles = [...within(bare)].flatMap(({ title, term, label }) => [title, term, label]);
  return [...running(bare), ...titles.filter(Boolean)].join(' ');
}

const AMOUNT = /\d\s*%|\d\s*kron|\d\s*kroner|kr\s*\d|NOK\s*\d|\d\s*per\s?cent|\d\s*prosent/i;
/** The law fixes these two. Any other number stands in the crisis block, where an operator can put another. */
const FIXED_NUMBERS = ['tel:113', 'tel:116117'];
/** The national centre may cease to exist: only the backend names it. */
const NATIONAL = /Selvhjelp Norge|selvhjelp\.no/i;

function blockFaults(section, block, path) {
  const said = claims(block);
  const forProfessionals = section.readers?.join() === 'professional';
  const wide = block.kind === 'table' && block.rows.some((row) => row.length !== block.head.length);
  const words = block.kind === 'figure' && block.labels.length !== FIGURES[block.figure];
  return [
    ...(/\d/.test(said) && !block.sources ? [`${path}: has a figure and no source`] : []),
    ...(AMOUNT.test(said) && !forProfessionals
      ? [`${path}: money and percentages are for professionals`]
      : []),
    ...(NATIONAL.test(said) ? [`${path}: names the national centre`] : []),
    ...(wide ? [`${path}: a row is not as wide as the head`] : []),
    ...(words ? [`${path}: has not ${FIGURES[block.figure]} labels`] : []),
    ...[...within(block)]
      .filter(({ url }) => url?.startsWith('tel:') && !FIXED_NUMBERS.includes(url))
      .map(({ url }) => `${path}: ${url} belongs in the crisis block`),
    ...[...within(block)]
      .filter(({ url, text }) => url?.startsWith('tel:') && !text.replace(/\D/g, '').endsWith(url.slice(4)))
      .map(({ url, text }) => `${path}: "${text}" calls ${url.slice(4)}`),
  ];
}

function rules(explainer) {
  const inShort = readability(explainer).filter(({ section }) => section === 'in-short');
  return [
    ...references(explainer),
    ...explainer.sections.flatMap((section) =>
      section.blocks.flatMap((block, index) => blockFaults(section, block, `${section.id}[${index}]`)),
    ),
    ...inShort
      .filter(({ words }) => words > IN_SHORT_WORDS)
      .map(({ reader, words }) => `in-short: ${words} words for ${reader}, at most ${IN_SHORT_WORDS}`),
  ];
}

function tooHard(explainer) {
  return readability(explainer)
    .filter(({ good }) => !good)
    .map(
      ({ section, reader, lix, wordsPerSentence }) =>
        `${section}: too hard for ${reader}, LIX ${lix.toFixed(1)}, ${wordsPerSentence.toFixed(1)} words a sentence`,
    );
}

/**
 * @param {unknown} explainer as it was read
 * @param {string} lang that it should be in
 * @returns {string[]} what is wrong; empty when nothing is
 */
export function checkExplainer(explainer, lang) {
  const faults = format(lang)(explainer, lang);
  if (faults.length > 0) return faults;
  return [...rules(explainer), ...tooHard(explainer)].map((fault) => `${lang}: ${fault}`);
}

/** What has to be the same in every language: a link to a section, and what a picture shows, must not depend on it. */
function frame({ first, sections, sources }) {
  return {
    sections: sections.map(({ id }) => id),
    first,
    readers: sections.map(({ id, readers }) => [id, readers]),
    'next steps': sections.map(({ next: { kind, section } }) => [kind, section]),
    pictures: sections.map(({ blocks }) => blocks.flatMap(({ figure }) => figure ?? [])),
    sources: sources.map(({ id }) => id).sort(),
  };
}

/** @returns {string[]} in what the languages differ from the first of them */
export function compareLanguages([model, ...others]) {
  const expected = Object.entries(frame(model));
  return others.flatMap((other) =>
    expected
      .filter(([part, value]) => JSON.stringify(frame(other)[part]) !== JSON.stringify(value))
      .map(([part]) => `${other.lang}: its ${part} are not those of ${model.lang}`),
  );
}

/** @returns {string[]} which languages nobody has read against their sources for a year */
export function overdue(explainers, today = new Date()) {
  const limit = new Date(today);
  limit.setUTCMonth(limit.getUTCMonth() - REVIEW_MONTHS);
  return explainers
    .filter(({ reviewed }) => reviewed < limit.toISOString().slice(0, 10))
    .map(({ lang, reviewed }) => `${lang}: last read against its sources ${reviewed}, more than a year ago`);
}

export async function readContent(folder = join(ROOT, 'content')) {
  const read = async (lang) => JSON.parse(await readFile(join(folder, `explainer.${lang}.json`), 'utf8'));
  return Promise.all(LANGUAGES.map(read));
}

/** @returns {Promise<string[]>} what is wrong; only the date of the review is left to {@link overdue} */
export async function checkContent(folder) {
  const explainers = await readContent(folder);
  const faults = explainers.flatMap((explainer, index) => checkExplainer(explainer, LANGUAGES[index]));
  return faults.length > 0 ? faults : compareLanguages(explainers);
}

/** The same; a text that nobody has read for a year is told of, and stops nobody. */
export async function checkContentAndDate() {
  for (const warning of overdue(await readContent())) console.warn(`⚠ ${warning}`);
  return checkContent();
}

if (isMain(import.meta)) {
  for (const explainer of await readContent())
    console.log(`${table(explainer.lang, readability(explainer))}\n`);
  await main([{ name: "the explainer's text is whole, sourced and plain", run: checkContentAndDate }]);
}
