/** The half of the fake backend that takes wishes and gives them back, as the contract says. */
import type { Interest } from '../../src/data/interests.js';

export interface FakeAnswer {
  body: unknown;
  status?: number | undefined;
  headers?: Record<string, string> | undefined;
}

export interface FakeRegistrations {
  /** Each POST that came, in order, also those that were refused or lost. */
  readonly posts: { name: string; key: string | null; body: unknown; text: string }[];
  /** What is kept now. */
  kept(): Interest[];
  note(name: string, init: RequestInit): void;
  answer(name: string, init: RequestInit): FakeAnswer;
}

/** A problem as the backend writes it (RFC 9457). */
export const problem = (
  status: number,
  errors: readonly { pointer: string; code: string }[] = [],
): FakeAnswer => ({
  body: { title: 'Eksempel', status, errors },
  status,
  headers: { 'Content-Type': 'application/problem+json' },
});

/** What goes out is always text; `String` would make something of anything. */
const textOf = ({ body }: RequestInit): string => body as string;

export function fakeRegistrations(fallback: string): FakeRegistrations {
  const posts: FakeRegistrations['posts'] = [];
  const known = new Map<string, { text: string; answer: FakeAnswer; withdrawn?: true }>();
  const keyOf = (init: RequestInit): string | null => new Headers(init.headers).get('Idempotency-Key');

  function take(init: RequestInit): FakeAnswer {
    const key = keyOf(init);
    const text = textOf(init);
    if (!key) return problem(400);
    const before = known.get(key);
    if (before?.withdrawn) return problem(410);
    if (before)
      return before.text === text ? before.answer : problem(422, [{ pointer: '', code: 'invalid' }]);
    const number = String(known.size + 2).padStart(4, '2');
    const answer = {
      status: 201,
      body: {
        reference: `ABCD-${number}`,
        withdrawalCode: `ABCD-EFGH-JKMN-${number}`,
        receiver: (JSON.parse(text) as Interest).contactPoint ?? fallback,
        whatHappensNext: 'Vi ringer deg for en samtale.',
      },
    };
    known.set(key, { text, answer });
    return answer;
  }

  function giveBack(init: RequestInit): FakeAnswer {
    const { withdrawalCode } = JSON.parse(textOf(init)) as { withdrawalCode?: string };
    for (const one of known.values()) {
      if ((one.answer.body as { withdrawalCode: string }).withdrawalCode === withdrawalCode)
        one.withdrawn = true;
    }
    return { status: 204, body: null };
  }

  return {
    posts,
    kept: () =>
      [...known.values()].filter((one) => !one.withdrawn).map(({ text }) => JSON.parse(text) as Interest),
    note(name, init) {
      const text = textOf(init);
      posts.push({ name, key: keyOf(init), body: JSON.parse(text) as unknown, text });
    },
    answer(name, init) {
      if (name === 'renewals') return { status: 204, body: null };
      return name === 'withdrawals' ? giveBack(init) : take(init);
    },
  };
}
