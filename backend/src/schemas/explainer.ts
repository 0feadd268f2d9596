import { Type, type Static, type TSchema } from 'typebox';
import { CLOSED, Day, HttpsUrl, Id, Language, line, name, note } from './text.js';

/**
 * The explainer's text: sections of blocks, and no markup in any of them. Of the project's own text a backend's takes
 * the place of sections with the same id, and adds others. What each part means: `src/data/explainer.ts`.
 */

/** As many members as the widgets read of any list in it. */
const MOST = 50;
const list = <S extends TSchema>(of: S) => Type.Array(of, { minItems: 1, maxItems: MOST });
const paragraph = () => line(4_000);
const short = () => line(64);

const Readers = Type.Array(Type.Enum(['person', 'relative', 'professional'], { type: 'string' }), {
  minItems: 1,
  maxItems: 3,
  uniqueItems: true,
});

const Link = Type.Union([
  HttpsUrl,
  Type.String({ pattern: '^tel:\\+?[0-9]{3,15}$', maxLength: 24 }),
  Type.String({
    maxLength: 261,
    pattern: '^mailto:[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9][A-Za-z0-9.-]{0,180}\\.[A-Za-z]{2,63}$',
  }),
]);

/** Plain text, or runs of it, some of which are links or lead to a section. */
const Runs = Type.Union([
  paragraph(),
  list(
    Type.Union([
      paragraph(),
      Type.Object({ text: paragraph(), url: Link }, CLOSED),
      Type.Object({ text: paragraph(), section: Id }, CLOSED),
    ]),
  ),
]);

const block = <K extends string, F extends Record<string, TSchema>>(kind: K, fields: F) =>
  Type.Object(
    {
      kind: Type.Literal(kind),
      readers: Type.Optional(Readers),
      sources: Type.Optional(Type.Array(Id, { maxItems: MOST })),
      ...fields,
    },
    CLOSED,
  );

const Titled = Type.Object({ title: name(), text: Runs }, CLOSED);
const Answer = Type.Object({ label: name(), text: Runs }, CLOSED);

export const BLOCKS = {
  text: block('text', { text: Runs }),
  list: block('list', {
    title: Type.Optional(name()),
    items: list(Runs),
    ordered: Type.Optional(Type.Literal(true)),
  }),
  steps: block('steps', { items: list(Titled) }),
  table: block('table', { caption: name(), head: list(name()), rows: list(list(Runs)) }),
  questions: block('questions', { title: Type.Optional(name()), items: list(Titled) }),
  terms: block('terms', { items: list(Type.Object({ term: name(), text: Runs }, CLOSED)) }),
  say: block('say', { title: name(), items: list(paragraph()) }),
  reflections: block('reflections', {
    items: list(Type.Object({ title: name(), answers: list(Answer) }, CLOSED)),
  }),
  figure: block('figure', {
    figure: Type.Enum(['way', 'beside'], { type: 'string' }),
    caption: name(),
    description: paragraph(),
    labels: Type.Array(short(), { minItems: 6, maxItems: 6 }),
  }),
};
export type BlockKind = keyof typeof BLOCKS;

const Next = Type.Object(
  {
    kind: Type.Enum(['finder', 'form', 'calendar', 'crisis', 'print', 'section'], { type: 'string' }),
    text: name(),
    section: Type.Optional(Id),
  },
  CLOSED,
);

const Source = Type.Object(
  {
    id: Id,
    name: name(),
    year: Type.Optional(short()),
    url: Type.Optional(HttpsUrl),
    note: Type.Optional(note()),
  },
  CLOSED,
);

const document = <B extends TSchema>(blocks: B) =>
  Type.Object(
    {
      format: Type.Literal(1),
      lang: Language,
      reviewed: Type.Optional(Day),
      title: Type.Optional(name()),
      summary: Type.Optional(paragraph()),
      first: Type.Optional(
        Type.Object(
          {
            person: Type.Optional(Type.Array(Id, { maxItems: MOST })),
            relative: Type.Optional(Type.Array(Id, { maxItems: MOST })),
            professional: Type.Optional(Type.Array(Id, { maxItems: MOST })),
          },
          CLOSED,
        ),
      ),
      sections: list(
        Type.Object(
          {
            id: Id,
            title: name(),
            readers: Type.Optional(Readers),
            blocks: list(blocks),
            next: Type.Optional(Next),
          },
          CLOSED,
        ),
      ),
      sources: Type.Optional(Type.Array(Source, { maxItems: MOST })),
    },
    CLOSED,
  );

/** Everything but what is in the blocks: each is checked for what it says it is, so that a report makes sense. */
export const ExplainerFrame = document(
  Type.Object({ kind: Type.Enum(Object.keys(BLOCKS) as BlockKind[], { type: 'string' }) }),
);

/** What `GET explainer.<lang>.json` answers. */
export const Explainer = document(Type.Union(Object.values(BLOCKS)));
export type Explainer = Static<typeof Explainer>;
