/** Free text: which events hold the words, each at the beginning of a word. Nothing is read until somebody types. */
import type { ContactPoint } from '../../data/contact-points.js';
import type { CalendarEvent } from '../../data/events.js';
import { plain, withoutDigraphs } from '../../geography/fold.js';
import { fold, municipalityName, presentNumbers } from '../../geography/geography.js';
import { organiserOf } from './event-calendar.place.model.js';
import type { Entry, Timeline } from './event-calendar.timeline.model.js';

/** Undefined when nothing was typed that can be looked for. */
export function holding(words: string, timeline: Timeline): ((entry: Entry) => boolean) | undefined {
  const wanted = fold(words).split(' ').filter(Boolean);
  if (!wanted.length) return undefined;
  const { texts, textsOf } = readable(timeline);
  // Occurrences of a series say the same: each text is looked through once.
  const fits = wanted.map(
    (word) => new Set([...texts].flatMap(([text, folded]) => (folded.includes(` ${word}`) ? text : []))),
  );
  return (entry) => fits.every((those) => textsOf.get(entry)!.some((text) => those.has(text)));
}

interface Readable {
  /** As written, and folded with a space before every word. */
  texts: ReadonlyMap<string, string>;
  textsOf: ReadonlyMap<Entry, readonly string[]>;
}

const read = new WeakMap<Timeline, Readable>();

function readable(timeline: Timeline): Readable {
  let all = read.get(timeline);
  if (!all) {
    const textsOf = new Map(timeline.entries.map((entry) => [entry, wordsOf(entry.event, timeline.points)]));
    const unique = [...new Set([...textsOf.values()].flat())];
    // One pass over one long text is far cheaper than one over each of many short ones.
    const folded = withoutDigraphs(plain(unique.map((text) => text.replace(/\n/g, ' ')).join('\n'))).split(
      '\n',
    );
    all = { textsOf, texts: new Map(unique.map((text, at) => [text, ` ${folded[at]}`])) };
    read.set(timeline, all);
  }
  return all;
}

/** What is looked through: title, place, organiser, description, in every language. */
const wordsOf = (event: CalendarEvent, points: readonly ContactPoint[]): string[] => {
  const { title, description, place, organiser, translations = {} } = event;
  const point = organiserOf(event, points);
  return [
    title,
    description,
    place?.name,
    place?.address,
    ...presentNumbers(place?.municipality ?? '').map(municipalityName),
    organiser?.name,
    point?.name,
    ...Object.values(translations).flatMap((texts) => Object.values(texts)),
  ].filter((text) => text !== undefined);
};
