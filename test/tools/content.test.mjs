import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  LANGUAGES,
  checkContent,
  checkExplainer,
  compareLanguages,
  overdue,
  readContent,
} from '../../tools/check-content.mjs';
import { LIMITS, measure, readability, running, table } from '../../tools/plain-language.mjs';

/** A short explainer that is right; `change` makes it wrong. */
function explainer(change = () => {}) {
  const made = {
    format: 1,
    lang: 'nb',
    reviewed: '2026-11-22',
    title: 'Hva er selvhjelp?',
    summary: 'Hva en gruppe er.',
    first: { person: ['in-short'] },
    sections: [
      {
        id: 'in-short',
        title: 'Kort',
        blocks: [
          { kind: 'text', text: 'Det er 4 til 8 i gruppa.', sources: ['survey'] },
          { kind: 'text', text: ['Ring ', { text: '116 117', url: 'tel:116117' }, '.'] },
        ],
        next: { kind: 'finder', text: 'Finn et sted' },
      },
      {
        id: 'research',
        title: 'Forskning',
        readers: ['professional'],
        blocks: [{ kind: 'text', text: '50 % kan tenke seg det.', sources: ['survey'] }],
        next: { kind: 'section', text: 'Tilbake', section: 'in-short' },
      },
    ],
    sources: [{ id: 'survey', name: 'En kartlegging', year: '2009' }],
  };
  change(made, made.sections[0], made.sections[0].blocks[0]);
  return made;
}

describe('The text of the explainer', () => {
  it('is whole, sourced and plain in every language', async () => {
    assert.deepEqual(await checkContent(), []);
  });

  it('says when to call whom, in every language', async () => {
    for (const { lang, sections } of await readContent()) {
      const calls = JSON.stringify(sections.find(({ id }) => id === 'for-me')).match(/tel:\d+/g);
      assert.deepEqual([...new Set(calls)].sort(), ['tel:113', 'tel:116117'], lang);
      assert.equal(sections.find(({ id }) => id === 'someone-now').next.kind, 'crisis', lang);
    }
  });

  it('rests on nothing but what the project has read, and says so where a year or a limit is its own guess', async () => {
    for (const { lang, sources, sections } of await readContent()) {
      assert.deepEqual(
        sources.map(({ id }) => id).sort(),
        [
          'aarsrapport-2019',
          'brottveit',
          'brottveit-feiring',
          'distrikt-2012',
          'gotaas',
          'lokalt-2020',
          'rusfelt-2009',
          'samhandling',
          'vederhus',
        ],
        lang,
      );
      const limits = JSON.stringify(sections).match(/[^"]*\b18\b[^"]*/g);
      for (const said of limits) assert.match(said, /satt selv|sett sjølve|our own/, lang);
    }
  });

  it('leaves every number that an operator can replace to the crisis block', async () => {
    for (const { lang, sections } of await readContent())
      assert.doesNotMatch(JSON.stringify(sections), /116 ?1(11|23)|22 40 00 40/, lang);
  });

  it('never lists a 12-step fellowship but as a link out, under who is who', async () => {
    for (const { lang, sections } of await readContent()) {
      const named = sections.filter((section) =>
        /Anonyme Alkoholikere|Al-Anon/.test(JSON.stringify(section)),
      );
      assert.deepEqual(
        named.map(({ id }) => id),
        ['who-is-who'],
        lang,
      );
    }
  });
});

describe('The check of the text', () => {
  it('lets a good text pass', () => {
    assert.deepEqual(checkExplainer(explainer(), 'nb'), []);
  });

  const FAULTS = {
    'a language that is not the file’s': [(all) => (all.lang = 'sv'), /nb\.lang/],
    'a day that does not exist': [(all) => (all.reviewed = '2026-13-40'), /reviewed: is not a date/],
    'a field that nobody knows': [(all, section) => (section.titel = 'Kort'), /titel: is not known/],
    'a section without a next step': [(all, section) => delete section.next, /next/],
    'a block of no known kind': [(all, section, block) => (block.kind = 'video'), /no known kind \(video\)/],
    HTML: [(all, section, block) => (block.text = 'Det er <b>gratis</b>.'), /HTML/],
    'an HTML entity': [(all, section, block) => (block.text = 'Kaffe &amp; prat'), /HTML/],
    'a link that is not safe': [
      (all, section, block) => (block.text = [{ text: 'her', url: 'javascript:alert(1)' }]),
      /no https, tel or mailto/,
    ],
    'a link that is not encrypted': [
      (all, section, block) => (block.text = [{ text: 'her', url: 'http://eksempel.example/' }]),
      /no https, tel or mailto/,
    ],
    'a number on the screen that is not the one called': [
      (all, section) => (section.blocks[1].text[1].url = 'tel:113'),
      /"116 117" calls 113/,
    ],
    'a number that an operator can replace': [
      (all, section) => (section.blocks[1].text[1] = { text: '116 123', url: 'tel:116123' }),
      /tel:116123 belongs in the crisis block/,
    ],
    'a source that does not say how old it is': [(all) => delete all.sources[0].year, /sources\[0\]\.year/],
    'a figure without a source': [(all, section, block) => delete block.sources, /figure and no source/],
    'a source that does not exist': [
      (all, section, block) => block.sources.push('rumour'),
      /"rumour" is named and does not exist/,
    ],
    'a source that nothing rests on': [
      (all) => all.sources.push({ id: 'book', name: 'En bok', year: 'år ikke oppgitt' }),
      /"book" is not used/,
    ],
    'a way to a section that does not exist': [
      (all) => (all.sections[1].next.section = 'elsewhere'),
      /"elsewhere" is led to/,
    ],
    'a first section that does not exist': [(all) => all.first.person.push('gone'), /"gone" is led to/],
    'two sections with one id': [(all) => (all.sections[1].id = 'in-short'), /"in-short" comes twice/],
    'a percentage outside what professionals read': [
      (all) => delete all.sections[1].readers,
      /for professionals/,
    ],
    'the name of a centre that may cease to exist': [
      (all, section) => section.blocks.push({ kind: 'text', text: 'Spør Selvhjelp Norge.' }),
      /national centre/,
    ],
    'a table with a row that is too short': [
      (all, section) =>
        section.blocks.push({ kind: 'table', caption: 'Ulikt', head: ['A', 'B', 'C'], rows: [['a', 'b']] }),
      /not as wide/,
    ],
    'a picture that lacks a label': [
      (all, section) =>
        section.blocks.push({
          kind: 'figure',
          figure: 'way',
          caption: 'Veien',
          description: 'Steg.',
          labels: ['En'],
        }),
      /has not 6 labels/,
    ],
    'a short version that is long': [
      (all, section) => section.blocks.push({ kind: 'text', text: 'Det er bra. '.repeat(60).trim() }),
      /in-short: \d+ words/,
    ],
    'words that are hard to read': [
      (all, section) =>
        section.blocks.push({
          kind: 'text',
          text: 'Departementet vurderer fortløpende hvorvidt tjenestetilbudet ivaretar gjeldende forpliktelser overfor innbyggerne.',
        }),
      /in-short: too hard for everyone/,
    ],
  };
  for (const [what, [change, message]] of Object.entries(FAULTS)) {
    it(`finds ${what}`, () => {
      assert.match(checkExplainer(explainer(change), 'nb').join('\n'), message);
    });
  }

  it('finds a language that has other sections, in another order', () => {
    const other = explainer((all) => {
      all.lang = 'nn';
      all.sections.reverse();
    });
    assert.deepEqual(compareLanguages([explainer(), other]), [
      'nn: its sections are not those of nb',
      'nn: its readers are not those of nb',
      'nn: its next steps are not those of nb',
    ]);
  });

  it('warns of a text that nobody has read against its sources for more than a year', () => {
    const read = explainer();
    assert.deepEqual(overdue([read], new Date('2027-11-22T12:00:00Z')), []);
    assert.match(
      overdue([read], new Date('2027-11-23T00:00:00Z')).join(),
      /nb: .* 2026-11-22, more than a year/,
    );
  });
});

describe('The measure of plain language', () => {
  it('counts words, sentences and words of more than six letters', () => {
    // 4 + 3 words in 2 sentences, of which "sjokolade" and "kjeller" are long.
    const { words, wordsPerSentence, lix } = measure(['Hun spiste mye sjokolade. I en kjeller.'], 'nb');
    assert.equal(words, 7);
    assert.equal(wordsPerSentence, 3.5);
    assert.equal(lix.toFixed(2), (3.5 + (100 * 2) / 7).toFixed(2));
  });

  it('takes each item of a list as a sentence, also without a full stop', () => {
    assert.equal(measure(['lang reise', 'ingen buss'], 'nb').wordsPerSentence, 2);
  });

  it('ends a sentence at a colon only when a new one begins', () => {
    assert.equal(measure(['Dette er rart: Det regner nå.'], 'nb').wordsPerSentence, 3);
    assert.equal(measure(['Dette er rart: regn nå.'], 'nb').wordsPerSentence, 5);
  });

  it('is not led astray by a web address or a decimal', () => {
    assert.equal(measure(['Les på ung.no om 1,3 kroner.'], 'nb').wordsPerSentence, 6);
  });

  it('counts a term as one short word, in each language', () => {
    const TERMS = { nb: 'igangsetteren', nn: 'sjølvhjelpsgruppa', en: 'self-help group starter' };
    for (const lang of LANGUAGES) assert.equal(measure([`a ${TERMS[lang]} b`], lang).lix < 10, true, lang);
    assert.equal(measure(['a departementet b'], 'nb').lix > 30, true);
  });

  it('has nothing to say of nothing', () => {
    assert.deepEqual(measure([' … '], 'nb'), { words: 0, wordsPerSentence: 0, lix: 0 });
  });

  it('reads every part of a block that is running text, and no titles', () => {
    assert.deepEqual(
      running({
        kind: 'steps',
        items: [{ title: 'Først', text: ['Du ', { text: 'ringer', url: 'tel:1' }] }],
      }),
      ['Du ringer'],
    );
    assert.deepEqual(running({ kind: 'table', rows: [['Kurs', 'a', 'b']] }), ['a', 'b']);
    assert.deepEqual(
      running({
        kind: 'reflections',
        items: [{ title: 'Vil du?', answers: [{ label: 'Ja', text: 'Bra.' }] }],
      }),
      ['Vil du?', 'Bra.'],
    );
  });

  it('judges each voice of a section by what its reader is owed', () => {
    const hard =
      'En igangsetter er med dere i starten, viser hva gruppa er og hvordan den går, og overlater ansvaret siden.';
    const voices = (readers) =>
      readability({
        lang: 'nb',
        sections: [{ id: 'in-short', blocks: [{ kind: 'text', text: hard, readers }] }],
      }).filter(({ words }) => words > 0);
    const [professional] = voices(['professional']);
    assert.ok(professional.lix > LIMITS.person.lix && professional.lix <= LIMITS.professional.lix);
    assert.equal(professional.good, true);
    assert.equal(voices(['relative'])[0].good, false);
    assert.equal(voices(undefined)[0].good, false);
  });

  it('marks what is too hard in its table', () => {
    const row = {
      section: 'in-short',
      reader: 'everyone',
      words: 20,
      wordsPerSentence: 20,
      lix: 40,
      good: false,
    };
    assert.match(table('nb', [row]), /in-short +everyone +20 +20\.0 +40\.0 too hard/);
    assert.doesNotMatch(table('nb', [{ ...row, good: true }]), /too hard/);
  });
});
