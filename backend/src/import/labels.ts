import { AUDIENCES, EVENT_TYPES, type Event } from '../schemas/event.js';
import type { CalendarLabels } from './icalendar.js';

/** As they are written after a command. */
export interface LabelWords {
  type?: string | undefined;
  /** With commas between. */
  for?: string | undefined;
  /** `Navn=type` or `Navn=målgruppe`, each. */
  category?: string[] | undefined;
}

export type ReadLabels = { ok: true; labels: CalendarLabels } | { ok: false; message: string };

type Type = NonNullable<Event['type']>;
type Audience = NonNullable<Event['for']>[number];

const isType = (word: string): word is Type => (EVENT_TYPES as readonly string[]).includes(word);
const isAudience = (word: string): word is Audience => (AUDIENCES as readonly string[]).includes(word);

/** What the operator says that a calendar, and its categories, are about. */
export function readLabels({ type, for: audiences, category = [] }: LabelWords): ReadLabels {
  const people = audiences?.split(',').map((word) => word.trim());
  if (type !== undefined && !isType(type)) return refused('--type', EVENT_TYPES);
  if (people && !people.every(isAudience)) return refused('--for', AUDIENCES);
  const categories = new Map<string, { type?: Type; for?: Audience[] }>();
  for (const pair of category) {
    const at = pair.lastIndexOf('=');
    const [name, word] = [pair.slice(0, Math.max(at, 0)).trim().toLowerCase(), pair.slice(at + 1).trim()];
    if (!name || !(isType(word) || isAudience(word)))
      return refused('--category «navn=…»', [...EVENT_TYPES, ...AUDIENCES]);
    const before = categories.get(name) ?? {};
    if (isType(word)) categories.set(name, { ...before, type: word });
    else if (isAudience(word)) categories.set(name, { ...before, for: [...(before.for ?? []), word] });
  }
  return {
    ok: true,
    labels: {
      ...(type !== undefined && { type }),
      ...(people && { for: [...new Set(people)] }),
      ...(categories.size > 0 && { categories: Object.fromEntries(categories) }),
    },
  };
}

const refused = (option: string, words: readonly string[]): ReadLabels => ({
  ok: false,
  message: `${option} må være ett av: ${words.join(', ')}.`,
});
