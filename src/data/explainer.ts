/**
 * The explainer's text: what self-help is, in sections.
 *
 * Resource `explainer.<lang>.json`, beside the module and, to replace or add sections, at the backend; the texts of
 * this project stand in `content/`, and `tools/check-content.mjs` checks them.
 */
import type { Id, Text } from './contact-points.js';

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
  /** `2009`, `2019–2023`; absent: the source doesn't say. */
  year?: string;
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
  /** The one thing to do after it. */
  next: ExplainerNext;
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
