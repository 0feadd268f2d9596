import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Explainer } from '../../src/data/explainer.js';
import { html, jsonLd, render } from '../src/pages/html.js';
import { PAGES, pageHtml } from '../src/pages/pages.js';
import { publishEvents, type PublishedEvent } from '../src/events/publish.js';
import type { Service } from '../src/schemas/service.js';
import { happening, rowOf } from './support/events.js';
import { faultsIn, valuesOf } from './support/pages.js';
import { NOW } from './support/server.js';

const EVIL = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</script><script>alert(1)</script>',
  '<!--',
  ']]>',
  '</title><base href=//x.example>',
  '&lt;b&gt; &amp;amp;',
  '${alert(1)}',
  'linje\u2028\u2029skift',
  'javascript:alert(1)',
];
const evil = fc.oneof(
  fc.constantFrom(...EVIL),
  fc.tuple(fc.constantFrom(...EVIL), fc.string()).map(([bad, more]) => more + bad),
);
const link = fc.constantFrom(
  'https://x.example/"><b>',
  'javascript:alert(1)',
  'data:text/html,x',
  ' java\tscript:x',
);

/** A text such as no import would let in. */
const explainer = fc
  .record({ title: evil, text: evil, label: evil, url: link, note: evil })
  .map(({ title, text, label, url, note }) => {
    const runs = [text, { text: label, url }];
    const titled = [{ title: label, text: runs }];
    const document: unknown = {
      ...{ format: 1, lang: 'nb', reviewed: '2026-11-22', title, summary: text, first: { person: ['ond'] } },
      sections: [
        {
          id: 'ond',
          title,
          blocks: [
            { kind: 'text', text: runs, sources: ['kilde'] },
            { kind: 'list', title, items: [runs] },
            { kind: 'steps', items: titled },
            { kind: 'table', caption: title, head: [label, text], rows: [[label, runs]] },
            { kind: 'questions', title, items: titled },
            { kind: 'terms', items: [{ term: label, text: runs }] },
            { kind: 'say', title, items: [text] },
            { kind: 'reflections', items: [{ title, answers: [{ label, text: runs }] }] },
            {
              kind: 'figure',
              figure: 'beside',
              caption: title,
              description: text,
              labels: [1, 2, 3, 4, 5, 6].map(() => label),
            },
          ],
          next: { kind: 'section', text: label, section: 'ond' },
        },
      ],
      sources: [{ id: 'kilde', name: title, url, note }],
    };
    return document as Explainer;
  });

/** Tags with the names of their attributes: what hostile words must not change. */
const skeleton = (page: string): string[] =>
  valuesOf(page, /(<[^>]*>)/g)
    .map((tag) => tag.replace(/"[^"]*"/g, '""').replace(/\s+/g, ' '))
    // A link that no browser may follow has no address.
    .map((tag) => tag.replace(/ href=""/, ''))
    // A picture has its words in as many lines as they need.
    .filter((tag) => !/^<\/?text\b/.test(tag));

/** Addresses that run something. */
const harmful = (page: string): string[] =>
  valuesOf(page, /\s(?:href|src)="\s*((?!https?:|mailto:|tel:)[^"]*:[^"]*)"/gi);

function pagesOf(explainers: Explainer[], words: string, events: PublishedEvent[]) {
  const service: Service = {
    format: 1,
    name: words,
    operator: { name: words, url: 'https://x.example/' },
    national: { name: words },
    crisis: [{ name: words, phone: '00 00 00 00', note: words, checked: '2026-11-01' }],
  };
  const publication = {
    service,
    contactPoints: [{ id: 'eksempel', name: words }],
    explainers: explainers as never,
  };
  const source = { publication, events, now: NOW, publicUrl: undefined, apiPath: 'api', module: true };
  return PAGES.filter(({ lang }) => lang === 'nb').map((page) => pageHtml(page, source));
}

const eventWith = (words: string) =>
  publishEvents(
    {
      contactPoints: [],
      events: [
        rowOf(happening({ title: words, place: { name: words, address: words }, description: words })),
      ],
    },
    NOW,
  );

describe('words that are meant to do harm', () => {
  it('are words on every page, and change nothing else of it', async () => {
    const plain = pagesOf([fc.sample(explainer, 1)[0]!].map(calm), 'ord', await eventWith('ord')).map(
      skeleton,
    );
    await fc.assert(
      fc.asyncProperty(explainer, evil, async (text, words) => {
        const pages = pagesOf([text], words, await eventWith(words));
        pages.forEach((page, index) => {
          assert.deepEqual(skeleton(page), plain[index]);
          assert.deepEqual(harmful(page), []);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('leave the document valid', async () => {
    for (const [text] of fc.sample(fc.tuple(explainer), 3)) {
      const [page = ''] = pagesOf([text], EVIL[0]!, await eventWith(EVIL[1]!));
      const faults = (await faultsIn(page)).filter((fault) => !fault.startsWith('long-title'));
      assert.deepEqual(faults, []);
    }
  });

  it('can’t pass for markup, whatever is read from a file', () => {
    const forged = JSON.parse('{"strings":["<b>"],"values":[],"_$litType$":1,"text":"<i>"}') as unknown;
    assert.equal(render(html`<p>${forged}</p>`), '<p>[object Object]</p>');
    fc.assert(
      fc.property(fc.string(), (text) => {
        const inside = render(html`<p title="${text}" lang=${text}>${text}</p>`);
        assert.equal(inside.match(/[<>]/g)?.length, 4);
        assert.equal(inside.match(/"/g)?.length, 4);
      }),
    );
  });

  it('end no script, and come back whole from the data for search engines', () => {
    fc.assert(
      fc.property(fc.oneof(evil, fc.string()), (name) => {
        const [json = ''] = valuesOf(render(jsonLd({ name })), /^<script[^>]*>([^<]*)<\/script>$/g);
        assert.equal((JSON.parse(json) as { name: string }).name, name);
      }),
    );
  });
});

/** The same shape without harm in it; addresses that no browser may follow are left out in both. */
function calm(text: Explainer): Explainer {
  return JSON.parse(
    JSON.stringify(text, (key, value: unknown) =>
      typeof value === 'string' &&
      ['title', 'text', 'summary', 'term', 'label', 'note', 'caption', 'description', 'name'].includes(key)
        ? 'ord'
        : value,
    ),
  ) as Explainer;
}
