/**
 * How plain a text is: words a sentence, and LIX (words a sentence + the share of words of more than six letters, in
 * percent; Björnsson 1968). Terms that the text itself explains count as one short word each: a reader who has learnt
 * "igangsetter" isn't slowed down by it.
 */

/** What a reader is owed. A relative is owed what a person is. */
export const LIMITS = {
  person: { lix: 35, wordsPerSentence: 18 },
  professional: { lix: 45, wordsPerSentence: Infinity },
};

const LONG = 7;
const NEUTRAL = 'ord';
const WORD = /[\p{L}\p{N}]+(?:[-'’.,/][\p{L}\p{N}]+)*/gu;
// A colon ends a sentence only when a new one begins after it.
const SENTENCE_END = /[.!?…]+[»”’)]*(?=\s|$)|:(?=\s+[«“‘]?\p{Lu})/u;

/** Stems of the terms, longest first where one begins another. */
const TERMS = {
  nb: [
    'lærings- og mestringssent',
    'link-sent',
    'selvorganiser',
    'selvhjelp',
    'igangsett',
    'kontaktpunkt',
    'frivilligsentral',
    'frisklivssentral',
    'pårørende',
    'likeperson',
    'brukermedvirkning',
    'behandling',
    'henvisning',
    'deltaker',
    '12-trinn',
    'innvandrer',
    'flyktning',
  ],
  nn: [
    'lærings- og meistringssent',
    'link-sent',
    'sjølvorganiser',
    'sjølvhjelp',
    'igangset',
    'kontaktpunkt',
    'frivilligsentral',
    'frisklivssentral',
    'pårørande',
    'likeperson',
    'brukarmedverknad',
    'behandling',
    'tilvising',
    'deltakar',
    '12-trinn',
    'innvandrar',
    'flyktning',
  ],
  en: [
    'learning and coping cent',
    'link cent',
    'self-organised',
    'self-help',
    'group starter',
    'igangsetter',
    'kontaktpunkt',
    'contact point',
    'volunteer cent',
    'healthy-life cent',
    'frivilligsentral',
    'frisklivssentral',
    'user participation',
    'peer support',
    'treatment',
    'referral',
    'participant',
    '12-step',
    'immigrant',
    'refugee',
  ],
};

/**
 * @param {string[]} texts each ends a sentence, with or without a full stop
 * @param {string} lang of the terms to leave out
 * @returns {{ words: number, wordsPerSentence: number, lix: number }}
 */
export function measure(texts, lang) {
  const stems = TERMS[lang] ?? [];
  const term = stems.length > 0 && new RegExp(`(?<![\\p{L}-])(?:${stems.join('|')})[\\p{L}-]*`, 'giu');
  let [words, long, sentences] = [0, 0, 0];
  for (const text of texts) {
    for (const sentence of (term ? text.replace(term, NEUTRAL) : text).split(SENTENCE_END)) {
      const found = sentence.match(WORD) ?? [];
      if (found.length === 0) continue;
      sentences += 1;
      words += found.length;
      long += found.filter((word) => word.length >= LONG).length;
    }
  }
  if (sentences === 0) return { words: 0, wordsPerSentence: 0, lix: 0 };
  const wordsPerSentence = words / sentences;
  return { words, wordsPerSentence, lix: wordsPerSentence + (100 * long) / words };
}

const plain = (runs) =>
  typeof runs === 'string' ? runs : runs.map((run) => (typeof run === 'string' ? run : run.text)).join('');

/** @returns {string[]} the running text of a block: titles, labels and the header cells of a table are no sentences */
export function running(block) {
  switch (block.kind) {
    case 'text':
      return [plain(block.text)];
    case 'list':
    case 'say':
      return block.items.map(plain);
    case 'steps':
    case 'questions':
    case 'terms':
      return block.items.map(({ text }) => plain(text));
    case 'reflections':
      return block.items.flatMap(({ title, answers }) => [title, ...answers.map(({ text }) => plain(text))]);
    case 'table':
      return block.rows.flatMap((row) => row.slice(1).map(plain));
    case 'figure':
      return [block.caption, block.description];
    default:
      return [];
  }
}

/** Whose voices a section has: everybody's is one, under the name of the one who is owed most. */
function voices(section) {
  if (section.readers) return section.readers;
  const named = section.blocks.flatMap(({ readers = [] }) => readers);
  return named.length > 0 ? [...new Set(['person', ...named])] : ['everyone'];
}

/**
 * @typedef {object} Row
 * @property {string} section
 * @property {string} reader `everyone`, or whose voice it is
 * @property {number} words
 * @property {number} wordsPerSentence
 * @property {number} lix
 * @property {boolean} good
 */

/** @returns {Row[]} one for each section and voice */
export function readability({ lang, sections }) {
  return sections.flatMap((section) =>
    voices(section).map((reader) => {
      const blocks = section.blocks.filter(({ readers }) => !readers || readers.includes(reader));
      const found = measure(blocks.flatMap(running), lang);
      const limit = LIMITS[reader] ?? LIMITS.person;
      const good = found.lix <= limit.lix && found.wordsPerSentence <= limit.wordsPerSentence;
      return { section: section.id, reader, ...found, good };
    }),
  );
}

/** @returns {string} the rows as a table for people */
export function table(lang, rows) {
  const line = (section, reader, words, perSentence, lix, mark = '') =>
    [
      section.padEnd(20),
      reader.padEnd(13),
      words.padStart(6),
      perSentence.padStart(13),
      lix.padStart(6),
      mark,
    ]
      .join(' ')
      .trimEnd();
  return [
    line(lang, 'reader', 'words', 'a sentence', 'LIX'),
    ...rows.map(({ section, reader, words, wordsPerSentence, lix, good }) =>
      line(
        section,
        reader,
        String(words),
        wordsPerSentence.toFixed(1),
        lix.toFixed(1),
        good ? '' : 'too hard',
      ),
    ),
  ].join('\n');
}
