/** Which sections of the explainer a reader sees, in which order, and with what in them. Pure. */
import type { Id, Text } from './contact-points.js';
import type {
  Explainer,
  ExplainerBlock,
  ExplainerNext,
  ExplainerSection,
  ExplainerSource,
  Reader,
} from './explainer.js';

export interface ExplainerChoice {
  /** In order of weight: a later one replaces sections of an earlier one and adds its own at the end. */
  texts: readonly Explainer[];
  /** The language that is wanted: what is written in another only fills gaps. */
  lang: string;
  reader: Reader;
  /** Only these, in this order; when none of them is known, all. */
  ids?: readonly Id[];
}

export interface ShownSection {
  id: Id;
  title: Text;
  /** BCP 47. */
  lang: string;
  /** What most of these readers need: stands open. The others are folded. */
  first: boolean;
  blocks: ExplainerBlock[];
  next?: ExplainerNext | undefined;
  /** What its claims rest on, in the order that they are made. */
  sources: ExplainerSource[];
}

export interface ShownExplainer {
  title: Text;
  /** Of the title. */
  lang: string;
  /** `YYYY-MM-DD`, the oldest of the texts; empty when none says. */
  reviewed: string;
  sections: ShownSection[];
}

type Found = { section: ExplainerSection; text: Explainer };

function merged({ texts, lang }: ExplainerChoice): Map<Id, Found> {
  const found = new Map<Id, Found>();
  for (const text of texts)
    for (const section of text.sections)
      if (text.lang === lang || !found.has(section.id)) found.set(section.id, { section, text });
  return found;
}

const isFor = (reader: Reader) => (block: ExplainerBlock) => block.readers?.includes(reader) ?? true;

function shown({ section, text }: Found, reader: Reader, first: boolean): ShownSection {
  const { id, title, next } = section;
  const blocks = section.blocks.filter(isFor(reader));
  const used = new Set(blocks.flatMap(({ sources = [] }) => sources));
  const sources = [...used].flatMap((one) => text.sources.find(({ id }) => id === one) ?? []);
  return { id, title, lang: text.lang, first, blocks, next, sources };
}

/** The explainer for one reader. */
export function explainerFor(choice: ExplainerChoice): ShownExplainer {
  const { texts, reader, ids = [], lang } = choice;
  const found = merged(choice);
  const last = (fits: (text: Explainer) => unknown): Explainer | undefined => [...texts].reverse().find(fits);
  const first = last((text) => text.first[reader]?.length)?.first[reader] ?? [];
  const named = ids.filter((id) => found.has(id));
  const order = new Set(named.length ? named : [...first.filter((id) => found.has(id)), ...found.keys()]);
  const titled = last((text) => text.title && text.lang === lang) ?? last(({ title }) => title);
  return {
    title: titled?.title ?? '',
    lang: titled?.lang ?? lang,
    reviewed:
      texts
        .map(({ reviewed }) => reviewed)
        .filter(Boolean)
        .sort()[0] ?? '',
    sections: [...order]
      .map((id) => shown(found.get(id)!, reader, order.size === 1 || first.includes(id)))
      .filter(({ blocks }) => blocks.length),
  };
}
