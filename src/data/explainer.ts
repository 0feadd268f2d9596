/**
 * The explainer's text: what self-help is, in sections.
 *
 * Resource `explainer.<lang>.json`, beside the module and, to replace or add sections, at the backend; the texts of
 * this project stand in `content/`, and `tools/check-content.mjs` checks them.
 */
import { wrongShape, ApiError } from './api-error.js';
import {
  date,
  email,
  id,
  isObject,
  language,
  list,
  oneOf,
  phone,
  record,
  records,
  text,
  url,
  yes,
  type Check,
} from './check.js';
import { languageCode } from '../lib/language-code.js';
import type { Id, Text } from './contact-points.js';
import { LIMITS } from './limits.js';
import { getJson, type Loaded } from './request.js';
import { addressOf, rootOf } from './resource.js';

export const READERS = ['person', 'relative', 'professional'] as const;
export type Reader = (typeof READERS)[number];

export interface Explainer {
  format: 1;
  /** BCP 47. */
  lang: string;
  /** `YYYY-MM-DD`, when somebody last read it all against its sources. */
  reviewed: string;
  /** Heading of the whole, also of a page of its own. */
  title: Text;
  /** One or two sentences: for search engines and for those who share a link. */
  summary: Text;
  /** Sections that a reader meets first, open, in this order; the rest follow in the document's own, folded. */
  first: { [R in Reader]?: Id[] };
  sections: ExplainerSection[];
  /** What the claims rest on; blocks name them by `id`. */
  sources: ExplainerSource[];
}

export interface ExplainerSource {
  id: Id;
  /** Author and title. */
  name: Text;
  /** As surely as it is known: `2009`, `trolig 2020`, `år ikke oppgitt`; every source of this project's own has one. */
  year?: Text;
  url?: string;
  /** What to be careful with in it. */
  note?: Text;
}

export interface ExplainerSection {
  /** Stable: `#selvhjelp-<id>` leads here. */
  id: Id;
  title: Text;
  /** Whom it is written for; absent: everybody. All may read it: this says how plain it is, not who sees it. */
  readers?: Reader[];
  blocks: ExplainerBlock[];
  /** The one thing to do after it; every section of this project's own has one. */
  next?: ExplainerNext;
}

/** Plain text, or runs of it, some of which are links (https, mailto, tel) or lead to a section. */
export type Runs = Text | (Text | { text: Text; url: string } | { text: Text; section: Id })[];

interface Common {
  /** Who sees it: the same thing said to each in their own voice. Absent: everybody. */
  readers?: Reader[];
  /** Ids of what the claim rests on. A block with a figure in it has at least one. */
  sources?: Id[];
}

export type ExplainerBlock = Common &
  (
    | { kind: 'text'; text: Runs }
    | { kind: 'list'; title?: Text; items: Runs[]; ordered?: true }
    /** A way, step by step. */
    | { kind: 'steps'; items: { title: Text; text: Runs }[] }
    /** Side by side: the first cell of a row is its header. */
    | { kind: 'table'; caption: Text; head: Text[]; rows: Runs[][] }
    /** Questions with answers, each folded. */
    | { kind: 'questions'; title?: Text; items: { title: Text; text: Runs }[] }
    /** Words, or who somebody is, explained. */
    | { kind: 'terms'; items: { term: Text; text: Runs }[] }
    /** To say aloud, word for word. */
    | { kind: 'say'; title: Text; items: Text[] }
    /**
     * Quiet reflections. A reader may choose an answer, and reads what it can mean: in the page only, kept nowhere,
     * never counted together. Without scripts, every answer stands there with its text.
     */
    | { kind: 'reflections'; items: { title: Text; answers: { label: Text; text: Runs }[] }[] }
    /**
     * A picture of the module's own, with the words in it.
     *
     * `way`, from first contact to a running group: six steps in order, the labels of `steps` made short.
     * `beside`, self-help and public services: you in the middle · public services · what they are · self-help
     * group · what it is · what joins them.
     */
    | { kind: 'figure'; figure: 'way' | 'beside'; caption: Text; description: Text; labels: Text[] }
  );

/** `crisis`: the crisis lines themselves, or a link to the page's block of them. `print`: the paper to give away. */
export type ExplainerNext =
  | { kind: 'finder' | 'form' | 'calendar' | 'crisis' | 'print'; text: Text }
  | { kind: 'section'; text: Text; section: Id };

/* ---- from what a file holds to what the widget knows ---- */

const words = text(LIMITS.nameChars);
const paragraph = text(LIMITS.paragraphChars);

/** A list where nothing may be missing, and where the same may come twice: cells, and runs of text. */
const whole =
  <T>(of: Check<T>): Check<T[]> =>
  (value, report) => {
    if (!Array.isArray(value) || !value.length || value.length > LIMITS.few) return undefined;
    const good = value.map((one: unknown) => of(one, report));
    return good.includes(undefined) ? undefined : (good as T[]);
  };

/** A list with something in it. */
const some =
  <T>(of: Check<T>): Check<T[]> =>
  (value, report) => {
    const good = list(of)(value, report);
    return good?.length ? good : undefined;
  };

/** Where a text may lead: https, or a number or an address in the forms that the kit lets through. */
const link: Check<string> = (value, report) => {
  if (typeof value !== 'string') return undefined;
  const [scheme = '', rest] = value.split(/:(.*)/s);
  const check = { tel: phone, mailto: email }[scheme];
  return check ? check(rest, report) && value : url(value, report);
};

const part = record<{ text: Text; url?: string; section?: Id }>({ text: paragraph, url: link, section: id }, [
  'text',
]);

/** A link that leads nowhere is text; blanks at the ends stay, since they stand between two links or a text and one. */
const run: Check<Exclude<Runs, Text>[number]> = (value, report) => {
  if (isObject(value)) {
    const { text, url, section } = part(value, report) ?? {};
    return text && (url ? { text, url } : section ? { text, section } : text);
  }
  if (typeof value === 'string' && /^\s+$/.test(value)) return ' ';
  const clean = paragraph(value, report);
  const [, before, after] = /^(\s?).*?(\s?)$/s.exec(String(value)) ?? [];
  return clean && `${before && ' '}${clean}${after && ' '}`;
};

/** A piece that can't be read is left out; the words around it stay. */
const runs: Check<Runs> = (value, report) => {
  if (!Array.isArray(value)) return paragraph(value, report);
  const good = value.slice(0, LIMITS.few).flatMap((one: unknown) => run(one, report) ?? []);
  return good.some((one) => one !== ' ') ? good : undefined;
};

const readers = list(oneOf(...READERS));
type Kind = ExplainerBlock['kind'];
type Block<K extends Kind> = Extract<ExplainerBlock, { kind: K }>;
type Fields<T extends object> = Parameters<typeof record<T>>[0];

/** Everything that is named for a kind must be there, but a title. */
function block<K extends Kind>(kind: K, fields: Omit<Fields<Block<K>>, keyof Common | 'kind'>) {
  const required = ['kind', ...Object.keys(fields).filter((key) => !/^(title|ordered)$/.test(key))];
  return record(
    { ...fields, kind: oneOf(kind), readers, sources: list(id) } as unknown as Fields<Block<K>>,
    required as (keyof Block<K> & string)[],
  );
}

const titled = some(record<{ title: Text; text: Runs }>({ title: words, text: runs }, ['title', 'text']));
const answer = record<{ label: Text; text: Runs }>({ label: words, text: runs }, ['label', 'text']);

const labels = whole(text(LIMITS.codeChars));
const six: Check<Text[]> = (value, report) => {
  const good = labels(value, report);
  return good?.length === 6 ? good : undefined;
};

const BLOCKS: { [K in Kind]: Check<Block<K>> } = {
  text: block('text', { text: runs }),
  list: block('list', { title: words, items: some(runs), ordered: yes }),
  steps: block('steps', { items: titled }),
  table: block('table', { caption: words, head: whole(words), rows: some(whole(runs)) }),
  questions: block('questions', { title: words, items: titled }),
  terms: block('terms', {
    items: some(record<{ term: Text; text: Runs }>({ term: words, text: runs }, ['term', 'text'])),
  }),
  say: block('say', { title: words, items: some(paragraph) }),
  reflections: block('reflections', {
    items: some(
      record<{ title: Text; answers: { label: Text; text: Runs }[] }>(
        { title: words, answers: some(answer) },
        ['title', 'answers'],
      ),
    ),
  }),
  figure: block('figure', {
    figure: oneOf('way', 'beside'),
    caption: words,
    description: paragraph,
    labels: six,
  }),
};

const anyBlock: Check<ExplainerBlock> = (value, report) => {
  const kind = isObject(value) ? String(value['kind']) : '';
  return Object.hasOwn(BLOCKS, kind) ? BLOCKS[kind as Kind](value, report) : undefined;
};

const next = record<{ kind: 'section'; text: Text; section: Id }>(
  {
    kind: oneOf('finder', 'form', 'calendar', 'crisis', 'print', 'section') as Check<'section'>,
    text: words,
    section: id,
  },
  ['kind', 'text'],
  (step) => (step.kind !== 'section' || step.section ? step : undefined),
) as Check<ExplainerNext>;

const section = record<ExplainerSection>({ id, title: words, readers, blocks: some(anyBlock), next }, [
  'id',
  'title',
  'blocks',
]);

/** What is compared with the language of the interface has its code. */
const ownLanguage: Check<string> = (value, report) => {
  const tag = language(value, report);
  return tag && languageCode(tag);
};

const head = record<Omit<Explainer, 'format' | 'sections'>>({
  lang: ownLanguage,
  reviewed: date,
  title: words,
  summary: paragraph,
  first: record<Explainer['first']>({ person: list(id), relative: list(id), professional: list(id) }),
  sources: list(
    record<ExplainerSource>(
      { id, name: words, year: text(LIMITS.codeChars), url, note: text(LIMITS.noteChars) },
      ['id', 'name'],
    ),
  ),
});

/** What a file lacks is empty: only its sections matter, for one that adds or replaces some. */
const read = (address: string, lang: string, signal?: AbortSignal): Promise<Loaded<Explainer>> =>
  getJson(address, {
    signal,
    maxBytes: LIMITS.smallBytes,
    check: async (json, report) => {
      const sections = rootOf(json).get('sections');
      if (!Array.isArray(sections)) throw wrongShape('no-sections');
      return {
        ...{ format: 1, lang, reviewed: '', title: '', summary: '', first: {}, sources: [] },
        ...head(json, report),
        sections: await records(sections.slice(0, LIMITS.few), section, report),
      };
    },
  });

const named = (lang: string): string => `explainer.${lang}.json`;

/** Where the files beside the module are; the tests put their own place here. */
export const besideModule = { url: (name: string): string => new URL(name, import.meta.url).href };

/**
 * The long text beside the module; in bokmål when there is none in `lang`.
 *
 * @throws ApiError (the short version is shown then), or the signal's reason
 */
export async function loadExplainer(lang: string, signal?: AbortSignal): Promise<Loaded<Explainer>> {
  try {
    return await read(besideModule.url(named(lang)), lang, signal);
  } catch (error) {
    const missing = error instanceof ApiError && /404|410/.test(String(error.status));
    if (missing && lang !== 'nb') return loadExplainer('nb', signal);
    throw error;
  }
}

/** What the backend adds to it or puts in its place. @throws as `loadExplainer` */
export const loadAddedExplainer = (
  backendUrl: string,
  lang: string,
  signal?: AbortSignal,
): Promise<Loaded<Explainer>> => read(addressOf(backendUrl, named(lang)), lang, signal);
