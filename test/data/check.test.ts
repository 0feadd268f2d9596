import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import * as check from '../../src/data/check.js';
import { ports } from '../../src/data/ports.js';

const report = (): check.Report => new check.Report();
const one = <T>(of: check.Check<T>, value: unknown): T | undefined => of(value, report());

describe('texts from a backend', () => {
  const name = check.text(22);

  it('lose the blanks around them and the gaps inside', () => {
    expect(one(name, '  Eksempel \t  sentral\n')).to.equal('Eksempel sentral');
  });

  it('keep their lines where lines are meant', () => {
    expect(one(check.text(40, 'lines'), 'Først dette.\r\n\tSå  dette.\u2028Takk.')).to.equal(
      'Først dette.\n Så dette.\nTakk.',
    );
  });

  it('are cut at their limit with an ellipsis, never in the middle of a sign', () => {
    expect(one(name, 'x'.repeat(23))).to.equal(`${'x'.repeat(21)}…`);
    expect(one(name, 'x'.repeat(22))).to.equal('x'.repeat(22));
    expect(one(name, `${'x'.repeat(20)}😀${'x'.repeat(9)}`)).to.equal(`${'x'.repeat(20)}…`);
  });

  it('cannot turn the direction of the page or hide signs in it', () => {
    expect(one(name, 'a\u202Eb\u2066c\u200Fd\u0000e\uFEFFf\u2063g\uD800h\u0085i')).to.equal('abcdefgh i');
  });

  it('keep emoji families, Sámi and Persian letters as they are', () => {
    for (const text of ['👩‍👩‍👧', 'Guovdageaidnu – čđŋšŧž', 'می‌خواهم']) expect(one(name, text)).to.equal(text);
  });

  it('that say nothing count as absent', () => {
    for (const nothing of [
      '',
      '   ',
      '\u202E',
      'null',
      'undefined',
      'NaN',
      'Invalid Date',
      '[object Object]',
    ]) {
      expect(one(name, nothing), nothing).to.equal(undefined);
    }
  });

  it('are texts: a number, a list or a record is none', () => {
    for (const other of [1, true, [], ['a'], {}, null, undefined])
      expect(one(name, other)).to.equal(undefined);
  });

  it('stay within their promises, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.boolean(), (value, lines) => {
        const text = one(check.text(20, lines ? 'lines' : undefined), value);
        if (text === undefined) return;
        expect(text.length).to.be.within(1, 20);
        expect(text).to.equal(text.trim());
        expect(text).to.not.match(/[\p{Bidi_Control}\p{Cs}]/u);
        expect(text).to.not.match(lines ? /(?!\n)\p{Cc}/u : /\p{Cc}/u);
      }),
    );
  });
});

describe('links, addresses and numbers from a backend', () => {
  it('take https links only', () => {
    for (const good of [
      'https://eksempel.example',
      'HTTPS://www.eksempel.example/a/b?c=d&e=%20#f',
      'https://blåbærsyltetøy.example/æøå',
      'https://eksempel.example:8443/',
    ]) {
      expect(one(check.url, ` ${good} `), good).to.equal(good);
      expect(new URL(good).protocol).to.equal('https:');
    }
    for (const bad of [
      'javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'http://eksempel.example',
      '//eksempel.example',
      '/sti',
      'eksempel.example',
      'https://',
      'https://post@eksempel.example',
      'https://bank.example@eksempel.example/',
      'https:\\\\eksempel.example',
      'https://eksempel.example/"onclick="x',
      'https://eksempel.example/\u202Egpj.exe',
      'https://eksempel.example/ a',
      `https://eksempel.example/${'a'.repeat(3000)}`,
      7,
      null,
    ]) {
      expect(one(check.url, bad), String(bad)).to.equal(undefined);
    }
  });

  it('give only links that a browser reads as https, whatever is sent', () => {
    const like = fc.tuple(
      fc.constantFrom('https://', 'https:', 'HTTPS://', 'javascript:', 'https://a.example'),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    fc.assert(
      fc.property(like, ([start, rest]) => {
        const link = one(check.url, start + rest);
        if (link === undefined) return;
        const anchor = document.createElement('a');
        anchor.href = link;
        expect(anchor.protocol).to.equal('https:');
        expect(anchor.username).to.equal('');
      }),
      { numRuns: 500, examples: [[['https://a.example', 'ײַ']]] },
    );
  });

  it('take telephone numbers as people write them, and nothing that is two numbers or a word', () => {
    for (const good of [
      '113',
      '116 117',
      '00 00 00 00',
      '+47 00 00 00 00',
      '(+47) 00000000',
      '00-00-00-00',
    ]) {
      expect(one(check.phone, good), good).to.equal(good);
    }
    for (const bad of [
      '11',
      '1'.repeat(16),
      'ring oss',
      '00 00 00 00 / 00 00 00 01',
      '113;ext=1',
      '*21*',
      '',
      113,
    ]) {
      expect(one(check.phone, bad), String(bad)).to.equal(undefined);
    }
  });

  it('take mail addresses that bring no second receiver along', () => {
    for (const good of [
      'post@eksempel.example',
      'kari.o+gruppe@post.eksempel.example',
      'hjelp@blåbær.example',
    ]) {
      expect(one(check.email, good), good).to.equal(good);
    }
    for (const bad of [
      'post',
      'post@eksempel',
      'a@b@c.example',
      'post@eksempel.example?bcc=x@y.example',
      'post@eksempel.example,x@y.example',
      'post%0a@eksempel.example',
      'post\r\nBcc: x@y.example',
      `${'a'.repeat(250)}@eksempel.example`,
    ]) {
      expect(one(check.email, bad), bad).to.equal(undefined);
    }
  });
});

describe('mail addresses', () => {
  it('are none that no mail can ever reach', () => {
    for (const bad of [
      'kari@gmail..com',
      'kari@b-.no',
      'kari@-b.no',
      '.k@b.no',
      'k.@b.no',
      'kari..n@b.no',
      `kari@${'b'.repeat(64)}.no`,
      `${'k'.repeat(65)}@b.no`,
      'kari@b.n',
      'kari@\u00d7.no',
    ]) {
      expect(one(check.email, bad), bad).to.equal(undefined);
      expect(one(check.ownEmail, bad), bad).to.equal(undefined);
    }
  });

  it('of a person may have all that mail servers take; what is published stays safe in a link', () => {
    for (const own of ['kari&ola@b.no', 'a%b@c.no', 'k/ari@b.no']) {
      expect(one(check.ownEmail, own)).to.equal(own);
      expect(one(check.email, own)).to.equal(undefined);
    }
    const long = `kari@${'b'.repeat(63)}.xn--lesund-ixa.no`;
    for (const good of ['kari@ålesund.no', 'k.n+gruppe@a-b.co.uk', long]) {
      expect(one(check.ownEmail, good)).to.equal(good);
      expect(one(check.email, good)).to.equal(good);
    }
    for (const bad of ['a@b.no,c@d.no', 'a@b.no?cc=c@d.no', 'a\r\nBcc: b@c.no', 'a b@c.no', '<a@b.no>'])
      expect(one(check.ownEmail, bad), bad).to.equal(undefined);
  });
});

describe('dates and times from a backend', () => {
  const realNow = ports.now;
  afterEach(() => (ports.now = realNow));

  it('are days that exist', () => {
    for (const good of ['2026-11-18', '2024-02-29', '2026-12-31'])
      expect(one(check.date, good)).to.equal(good);
    for (const bad of [
      '2026-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '18.11.2026',
      '2026',
      2026,
    ]) {
      expect(one(check.date, bad), String(bad)).to.equal(undefined);
    }
  });

  it('may be a year or a month where that is all that is known', () => {
    for (const good of ['2019', '2019-06', '2019-06-30']) expect(one(check.partialDate, good)).to.equal(good);
    for (const bad of ['19', '2019-6', '2019-06-31', '0019', '20190', '2019-06-3']) {
      expect(one(check.partialDate, bad), bad).to.equal(undefined);
    }
  });

  it('cannot confirm anything in the future, though a clock may be a day ahead', () => {
    ports.now = () => Date.parse('2026-11-18T11:00:00Z');
    for (const good of ['2026', '2026-11', '2026-11-18', '2026-11-19'])
      expect(one(check.pastDate, good)).to.equal(good);
    for (const bad of ['2027', '2026-12', '2026-11-20'])
      expect(one(check.pastDate, bad), bad).to.equal(undefined);
  });

  it('are times of a day', () => {
    for (const good of ['00:00', '09:30', '23:59']) expect(one(check.time, good)).to.equal(good);
    for (const bad of ['24:00', '9:30', '09.30', '09:60', 930])
      expect(one(check.time, bad)).to.equal(undefined);
  });
});

describe('records from a backend', () => {
  interface Thing {
    id: string;
    name?: string;
    codes?: string[];
  }
  const thing = check.record<Thing>(
    { id: check.id, name: check.text(10), codes: check.list(check.oneOf('a', 'b'), 3) },
    ['id'],
  );

  it('lose a bad field and keep the rest', () => {
    const told = report();
    expect(thing({ id: 'x', name: 7, more: 'stuff' }, told)).to.deep.equal({ id: 'x' });
    expect(told.toString()).to.equal('name 1');
  });

  it('are left out when what they need is missing or bad', () => {
    for (const bad of [{}, { name: 'A' }, { id: 'Å!' }, { id: null }, [], 'x', null, 7]) {
      expect(one(thing, bad)).to.equal(undefined);
    }
  });

  it('take null and false as "not given", without a complaint', () => {
    const told = report();
    expect(thing({ id: 'x', name: null, codes: false }, told)).to.deep.equal({ id: 'x' });
    expect(told.counts.size).to.equal(0);
  });

  it('lose bad and doubled members of a list, and those past its limit', () => {
    const told = report();
    expect(thing({ id: 'x', codes: ['a', 'z', 'a', 'b', 'b'] }, told)?.codes).to.deep.equal(['a']);
    expect(told.counts.get('too many')).to.equal(1);
  });

  it('may have any number of fields that nobody knows, before those that they need', () => {
    const told = report();
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`x${index}`, index]));
    expect(thing({ ...many, id: 'x', name: 'Sted' }, told)).to.deep.equal({ id: 'x', name: 'Sted' });
    expect(told.counts.size).to.equal(0);
  });

  it('stay free of what a page adds to all objects after they were checked', () => {
    const made = one(thing, { id: 'x' })!;
    Object.defineProperty(Object.prototype, 'name', { value: 'fra siden', configurable: true });
    try {
      expect(made.name).to.equal(undefined);
    } finally {
      delete (Object.prototype as { name?: string }).name;
    }
  });

  it('pollute nothing and read nothing from a polluted page', () => {
    const sent: unknown = JSON.parse(
      '{"id":"x","__proto__":{"name":"ond"},"constructor":{"prototype":{"name":"ond"}}}',
    );
    Object.defineProperty(Object.prototype, 'name', { value: 'fra siden', configurable: true });
    try {
      const made = one(thing, sent) as Thing;
      expect(made.name).to.equal(undefined);
      expect(Object.keys(made)).to.deep.equal(['id']);
    } finally {
      delete (Object.prototype as { name?: string }).name;
    }
    expect(({} as { name?: string }).name).to.equal(undefined);
  });

  it('hold translations only under languages and field names', () => {
    const sent: unknown = JSON.parse(
      '{"nn":{"name":"A","__proto__":"B","x y":"C","note":4},"__proto__":{"name":"D"},"constructor":{"name":"E"},"en":"F"}',
    );
    const told = report();
    expect(check.translations(sent, told)).to.deep.equal({ nn: { name: 'A' } });
    expect(told.counts.get('translations')).to.equal(6);
  });

  it('hold translations in no more than forty languages', () => {
    const codes = Array.from({ length: 60 }, (_, index) => `nb-${10 + index}`);
    const sent = Object.fromEntries(codes.map((code) => [code, { name: 'A' }]));
    expect(Object.keys(one(check.translations, sent)!)).to.deep.equal(codes.slice(0, 40));
  });
});

describe('long lists from a backend', () => {
  const thing = check.record<{ id: string }>({ id: check.id }, ['id']);
  const real = { ...ports };
  afterEach(() => Object.assign(ports, real));
  const things = (count: number): unknown[] =>
    Array.from({ length: count }, (_, index) => ({ id: `x-${index}` }));

  it('keep the first of two records with the same id', async () => {
    const told = report();
    const made = await check.records([{ id: 'a' }, { id: 'b' }, { id: 'a' }, 7], thing, told);
    expect(made).to.deep.equal([{ id: 'a' }, { id: 'b' }]);
    expect(told.toString()).to.equal('duplicate 1, record 1');
  });

  it('in which nothing can be read are a failure, not an empty list', async () => {
    expect(await check.records([], thing, report())).to.deep.equal([]);
    const failure = await check.records([null, 1, {}], thing, report()).catch((error: unknown) => error);
    expect(failure).to.have.nested.property('options.detail', 'no-good-records');
  });

  it('are checked in slices, with air for the page between them', async () => {
    let clock = 0;
    let breaths = 0;
    ports.elapsed = () => (clock += 30);
    ports.breathe = async () => void breaths++;
    expect(await check.records(things(1000), thing, report())).to.have.length(1000);
    expect(breaths).to.equal(4);
  });

  it('are checked in one go while there is time', async () => {
    ports.elapsed = () => 0;
    ports.breathe = () => Promise.reject(new Error('no need to pause'));
    expect(await check.records(things(1000), thing, report())).to.have.length(1000);
  });
});
