/** A backend that lives in the story: nothing is fetched, and time stands still. */
import { ports } from '../../src/data/ports.js';

/** A Wednesday, 12:00 in Oslo; the dates of the fixtures are told from here. */
const NOW = Date.parse('2026-11-18T11:00:00Z');

/** Name of a resource → what is answered: an object, or a status, or `'never'`. */
export type Answers = Record<string, object | number | 'never'>;

const backends = new Map<string, Answers>();
const { fetch } = ports;
let made = 0;

const respond = (answer: object | number | 'never' | undefined): Promise<Response> => {
  if (answer === 'never') return new Promise(() => undefined);
  if (typeof answer === 'object') return Promise.resolve(Response.json(answer));
  return Promise.resolve(new Response(null, { status: answer ?? 404 }));
};

/** The base URL of a backend with these answers. */
export function storyBackend(answers: Answers): string {
  const url = `https://story-${++made}.eksempel.example/api`;
  backends.set(url, answers);
  Object.assign(ports, {
    now: () => NOW,
    sleep: () => Promise.resolve(),
    fetch: (asked: string, init: RequestInit) => {
      const base = [...backends.keys()].find((one) => asked.startsWith(`${one}/`));
      return base ? respond(backends.get(base)?.[asked.slice(base.length + 1)]) : fetch(asked, init);
    },
  });
  return url;
}
