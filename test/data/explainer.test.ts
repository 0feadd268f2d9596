import { expect } from '@open-wc/testing';
import { besideModule, loadAddedExplainer, loadExplainer, type Explainer } from '../../src/data/explainer.js';
import { explainerFor } from '../../src/data/explainer-sections.js';
import { fakeBackend, type FakeBackend } from '../support/fake-backend.js';

const { url: besideUrl } = besideModule;

describe('the text of the explainer', () => {
  let backend: FakeBackend;
  afterEach(() => {
    backend.close();
    besideModule.url = besideUrl;
  });

  const section = (changes: object = {}) => ({
    id: 'a',
    title: 'A',
    blocks: [{ kind: 'text', text: 'Tekst.' }],
    ...changes,
  });
  const load = async (text: object): Promise<Explainer> => {
    backend = fakeBackend({ answers: { 'explainer.nb.json': { format: 1, ...text } } });
    return (await loadAddedExplainer(backend.url, 'nb')).value;
  };
  const blocksOf = async (...blocks: unknown[]) =>
    (
      await load({ sections: [section({ blocks: [{ kind: 'text', text: 'Først.' }, ...blocks] })] })
    ).sections[0]!.blocks.slice(1);

  it('is read from beside the module, in the language that is wanted', async () => {
    backend = fakeBackend({
      answers: { 'explainer.nn.json': { format: 1, lang: 'nn', sections: [section()] } },
    });
    besideModule.url = (name) => `${backend.url}/${name}`;
    expect((await loadExplainer('nn')).value.lang).to.equal('nn');
    expect(backend.requests()).to.deep.equal(['explainer.nn.json']);
  });

  it('is read in bokmål where that language has no file', async () => {
    backend = fakeBackend({ answers: { 'explainer.nb.json': { format: 1, sections: [section()] } } });
    besideModule.url = (name) => `${backend.url}/${name}`;
    expect((await loadExplainer('en')).value.lang).to.equal('nb');
  });

  it('is a failure where there is none at all, and where the network is gone', async () => {
    backend = fakeBackend();
    besideModule.url = (name) => `${backend.url}/${name}`;
    const kind = (promise: Promise<unknown>) =>
      promise.then(
        () => 'none',
        (error: { kind: string }) => error.kind,
      );
    expect(await kind(loadExplainer('en'))).to.equal('http');
    backend.fail('offline');
    expect(await kind(loadExplainer('en'))).to.equal('offline');
    expect(backend.requests().filter((name) => name.includes('.nb.'))).to.have.length(1);
  });

  it('may be of sections alone', async () => {
    expect(await load({ sections: [section()] })).to.deep.equal({
      format: 1,
      lang: 'nb',
      reviewed: '',
      title: '',
      summary: '',
      first: {},
      sources: [],
      sections: [section()],
    });
  });

  it('loses what is wrong in it and keeps the rest', async () => {
    const text = await load({
      reviewed: 'i fjor',
      title: 7,
      first: { person: ['a', 'NOT AN ID'], relative: 'a' },
      sections: [
        section({ next: { kind: 'shop', text: 'Kjøp' } }),
        section({ id: 'b', blocks: [] }),
        section({ id: 'c', blocks: [{ kind: 'script', text: 'x' }, { kind: 'text' }, null] }),
        section({ id: 'D', title: 'Ingen id' }),
        section({ title: 'Samme id' }),
        'tekst',
      ],
      sources: [{ id: 'kilde', name: 'En kilde', url: 'javascript:alert(1)' }, { id: 'uten-navn' }],
    });
    expect(text.sections).to.deep.equal([section()]);
    expect(text.first).to.deep.equal({ person: ['a'] });
    expect(text.sources).to.deep.equal([{ id: 'kilde', name: 'En kilde' }]);
    expect(text.title + text.reviewed).to.equal('');
  });

  it('leads to https, telephone numbers, addresses and sections, and to nothing else', async () => {
    const link = (url: string) => ({ text: 'her', url });
    const [block] = await blocksOf({
      kind: 'text',
      text: [
        'Se ',
        link('https://eksempel.example/'),
        link('tel:113'),
        link('mailto:post@eksempel.example'),
        link('javascript:alert(1)'),
        link('http://eksempel.example/'),
        link('tel:alert(1)'),
        link('mailto:post@eksempel.example?bcc=x'),
        { text: 'reglene', section: 'rules' },
      ],
    });
    expect(block).to.have.deep.property('text', [
      'Se ',
      link('https://eksempel.example/'),
      link('tel:113'),
      link('mailto:post@eksempel.example'),
      'her',
      'her',
      'her',
      'her',
      { text: 'reglene', section: 'rules' },
    ]);
  });

  it('keeps the blanks between a text and a link, and words that come twice', async () => {
    const [block] = await blocksOf({ kind: 'text', text: ['a ', { text: 'b', section: 'a' }, ' og ', 'a '] });
    expect(block).to.have.deep.property('text', ['a ', { text: 'b', section: 'a' }, ' og ', 'a ']);
  });

  it('keeps the words around a piece that can’t be read, and the blank between two links', async () => {
    const link = { text: 'her', url: 'https://eksempel.example/' };
    const blocks = await blocksOf(
      { kind: 'text', text: ['Se ', 7, { url: 'javascript:alert(1)' }, '', link, ' ', link] },
      {
        kind: 'list',
        items: [
          ['Bare ', { text: 'ord', url: 'javascript:alert(1)' }],
          [' ', null],
        ],
      },
    );
    expect(blocks[0]).to.have.deep.property('text', ['Se ', link, ' ', link]);
    expect(blocks[1]).to.have.deep.property('items', [['Bare ', 'ord']]);
  });

  for (const [lang, code] of [
    ['nb-NO', 'nb'],
    ['no', 'nb'],
    ['no-NO', 'nb'],
    ['nn-NO', 'nn'],
    ['en-GB', 'en'],
    ['se', 'se'],
  ])
    it(`counts as ${code} when it says that it is in ${lang}`, async () => {
      expect((await load({ lang, sections: [section()] })).lang).to.equal(code);
    });

  it('keeps cells that say the same, and leaves out a row that lacks one', async () => {
    const [block] = await blocksOf({
      kind: 'table',
      caption: 'Tabell',
      head: ['Hva', 'Nei', 'Nei'],
      rows: [
        ['Kurs', 'Ja', 'Ja'],
        ['Bok', 7, 'Ja'],
      ],
    });
    expect(block).to.have.deep.property('head', ['Hva', 'Nei', 'Nei']);
    expect(block).to.have.deep.property('rows', [['Kurs', 'Ja', 'Ja']]);
  });

  it('has pictures of its own only, with all their words', async () => {
    const figure = (changes: object) => ({
      kind: 'figure',
      figure: 'way',
      caption: 'Veien',
      description: 'Seks steg.',
      labels: ['1', '2', '3', '4', '5', '6'],
      ...changes,
    });
    const blocks = await blocksOf(
      figure({}),
      figure({ labels: ['1'] }),
      figure({ figure: 'https://eksempel.example/bilde.png' }),
      figure({ description: undefined }),
    );
    expect(blocks).to.deep.equal([figure({})]);
  });

  it('is no longer than somebody can read', async () => {
    const blocks = (count: number) =>
      Array.from({ length: count }, () => ({ kind: 'text', text: 'x'.repeat(5000) }));
    const text = await load({
      sections: Array.from({ length: 60 }, (_, index) =>
        section({ id: `s${index}`, blocks: blocks(index ? 1 : 60) }),
      ),
    });
    expect(text.sections).to.have.length(50);
    expect(text.sections[0]!.blocks).to.have.length(50);
    expect((text.sections[0]!.blocks[0] as { text: string }).text).to.have.length(4000);
  });
});

describe('what a reader sees of it', () => {
  const text = (changes: Partial<Explainer>): Explainer => ({
    format: 1,
    lang: 'nb',
    reviewed: '2026-10-01',
    title: 'Hva er selvhjelp?',
    summary: '',
    first: {},
    sections: [],
    sources: [],
    ...changes,
  });
  const section = (id: string, words = id): Explainer['sections'][number] => ({
    id,
    title: id,
    blocks: [{ kind: 'text', text: words }],
  });
  const long = text({
    first: { person: ['b', 'gone', 'a'], professional: ['c'] },
    sections: [section('a'), section('b'), section('c'), section('d')],
  });
  const ids = (choice: Partial<Parameters<typeof explainerFor>[0]>) =>
    explainerFor({ texts: [long], lang: 'nb', reader: 'person', ...choice }).sections.map(({ id, first }) =>
      first ? id.toUpperCase() : id,
    );

  it('is first what most such readers need, then the rest in its own order', () => {
    expect(ids({})).to.deep.equal(['B', 'A', 'c', 'd']);
    expect(ids({ reader: 'professional' })).to.deep.equal(['C', 'a', 'b', 'd']);
    expect(ids({ reader: 'relative' })).to.deep.equal(['a', 'b', 'c', 'd']);
  });

  it('is what the page asks for, in its order; everything when it asks for nothing that exists', () => {
    expect(ids({ ids: ['d', 'a'] })).to.deep.equal(['d', 'A']);
    expect(ids({ ids: ['d'] })).to.deep.equal(['D']);
    expect(ids({ ids: ['x'] })).to.deep.equal(['B', 'A', 'c', 'd']);
  });

  it('is what the backend says where it replaces a section, and after the others what it adds', () => {
    const added = text({ title: '', reviewed: '', sections: [section('e'), section('a', 'Hos oss')] });
    expect(ids({ texts: [long, added] })).to.deep.equal(['B', 'A', 'c', 'd', 'e']);
    const { sections, title } = explainerFor({ texts: [long, added], lang: 'nb', reader: 'person' });
    expect(sections[1]!.blocks[0]).to.have.property('text', 'Hos oss');
    expect(title).to.equal('Hva er selvhjelp?');
  });

  it('replaces nothing that the reader understands by something in another language', () => {
    const english = text({ lang: 'en', title: 'What is self-help?', sections: [section('a', 'Short')] });
    const { sections, title, lang } = explainerFor({ texts: [english, long], lang: 'en', reader: 'person' });
    expect(sections.map(({ id, lang }) => `${id} ${lang}`)).to.deep.equal(['b nb', 'a en', 'c nb', 'd nb']);
    expect([title, lang]).to.deep.equal(['What is self-help?', 'en']);
  });

  it('is said in the voice for that reader, with the sources of what is said', () => {
    const voices = text({
      sections: [
        {
          ...section('a'),
          blocks: [
            { kind: 'text', text: 'Du', readers: ['person'], sources: ['x'] },
            { kind: 'text', text: 'Dine', readers: ['professional'], sources: ['y'] },
          ],
        },
        { ...section('b'), blocks: [{ kind: 'text', text: 'Dine', readers: ['professional'] }] },
      ],
      sources: [
        { id: 'x', name: 'X' },
        { id: 'y', name: 'Y' },
      ],
    });
    const { sections } = explainerFor({ texts: [voices], lang: 'nb', reader: 'person' });
    expect(sections.map(({ id }) => id)).to.deep.equal(['a']);
    expect(sections[0]!.blocks).to.have.length(1);
    expect(sections[0]!.sources).to.deep.equal([{ id: 'x', name: 'X' }]);
  });

  it('is as old as the oldest of its texts', () => {
    const added = text({ reviewed: '2025-01-01', sections: [section('e')] });
    expect(explainerFor({ texts: [long, added], lang: 'nb', reader: 'person' }).reviewed).to.equal(
      '2025-01-01',
    );
  });
});
