/**
 * The explainer's text: what self-help is, in sections.
 *
 * Resource `explainer.<lang>.json`, beside the module and, to replace or add sections, at the backend; the texts of
 * this project stand in `content/`.
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
  sections: ExplainerSection[];
  /** What the claims rest on; blocks name them by `id`. */
  sources: ExplainerSource[];
}

export interface ExplainerSource {
  id: Id;
  /** Author and title. */
  name: Text;
  /** `2009`, `2019–2023`. */
  year?: string;
  url?: string;
  /** What to be careful with in it. */
  note?: Text;
}

export interface ExplainerSection {
  /** Stable: `#selvhjelp-<id>` leads here. */
  id: Id;
  title: Text;
  /** For whom it is; absent: for all. */
  readers?: Reader[];
  /** Begins folded: what most people need is open. */
  folded?: true;
  blocks: ExplainerBlock[];
  /** The one thing to do after it. */
  next?: ExplainerNext;
}

/** Plain text, or runs of it, some of which are links (https, mailto, tel) or lead to a section. */
export type Runs = Text | (Text | { text: Text; url?: string; section?: Id })[];

interface Common {
  /** For whom it is; absent: for all who see the section. */
  readers?: Reader[];
  /** Ids of what the claim rests on. */
  sources?: Id[];
}

export type ExplainerBlock = Common &
  (
    | { kind: 'text'; text: Runs }
    | { kind: 'list'; items: Runs[]; title?: Text; ordered?: true }
    /** A way, step by step. */
    | { kind: 'steps'; items: { title: Text; text: Runs }[] }
    /** Side by side: the first cell of a row is its header. */
    | { kind: 'table'; caption: Text; head: Text[]; rows: Runs[][] }
    /** Questions with answers, each folded. */
    | { kind: 'questions'; items: { title: Text; text: Runs[] }[] }
    /** Words explained. */
    | { kind: 'terms'; items: { term: Text; text: Runs }[] }
    /** To say aloud, word for word. */
    | { kind: 'say'; items: Text[] }
    /** Quiet reflections: yes or no to oneself; answered in the page only, never scored. */
    | { kind: 'reflections'; items: { title: Text; yes: Runs; no: Runs }[] }
    /** A picture of the module's own; `labels` are the words in it, in the picture's order. */
    | { kind: 'figure'; figure: 'way' | 'beside'; caption: Text; description: Text; labels: Text[] }
  );

export type ExplainerNext =
  | { kind: 'finder' | 'form' | 'calendar' | 'crisis' | 'print'; text: Text }
  | { kind: 'section'; text: Text; section: Id };
