import { expect } from '@open-wc/testing';
import {
  asksOf,
  asksTheme,
  FIELDS,
  holdsAnything,
  NO_ANSWERS,
  readBackOf,
  suggestEmail,
  validate,
  type Answers,
} from '../../../src/widgets/interest-form/interest-form.model.js';
import { ALL_FIELDS, complete, serviceWith } from '../../support/form-state.js';

const all = asksOf(serviceWith());
const wrong = (changes: Partial<Answers>, asks = all): string[] =>
  validate(complete(changes), asks).map(({ field, problem }) => `${field}: ${problem}`);

/** Made up: month + 80 is what Skatteetaten gives nobody who lives. */
const NATIONAL_ID = '01818012337';

describe('the form asks for', () => {
  it('a way to be reached, and nothing else that the backend does not name', () => {
    expect([...asksOf(serviceWith([]))]).to.deep.equal(['reachBy', 'phone', 'email']);
    expect([...asksOf({ format: 1 })]).to.deep.equal(['reachBy', 'phone', 'email']);
  });

  it('the one way that the backend names, without a choice of ways', () => {
    expect([...asksOf(serviceWith(['phone', 'phoneBy']))]).to.deep.equal(['phone', 'phoneBy']);
    expect([...asksOf(serviceWith(['email', 'alias']))]).to.deep.equal(['email', 'alias']);
  });

  it('nothing about a phone where only e-mail is asked for', () => {
    expect([...asksOf(serviceWith(['email', 'phoneBy', 'mayLeaveMessage']))]).to.deep.equal(['email']);
  });

  it('all that the backend names, and nothing that it makes up', () => {
    const asks = asksOf(serviceWith([...ALL_FIELDS, 'diagnosis', 'toString', '__proto__']));
    expect([...asks].sort()).to.deep.equal([...ALL_FIELDS, 'reachBy'].sort());
  });

  it('a life situation only from those who wish for a group around one', () => {
    expect(asksTheme(complete({ wish: 'theme' }), all)).to.equal(true);
    expect(asksTheme(complete({ wish: 'mixed' }), all)).to.equal(false);
    expect(asksTheme(complete(), asksOf(serviceWith(['theme'])))).to.equal(true);
  });
});

describe('before it can be sent, a person is asked', () => {
  it('for all that is missing, in the order of the page', () => {
    expect(validate(NO_ANSWERS, all)).to.deep.equal([
      { field: 'reachBy', problem: 'missing' },
      { field: 'adult', problem: 'missing' },
      { field: 'consent', problem: 'missing' },
    ]);
    expect(wrong({ phone: ' ' })).to.deep.equal(['phone: missing']);
    expect(wrong({ reachBy: 'email' })).to.deep.equal(['email: missing']);
    const fields = validate(complete({ phone: 'x', alias: 'x'.repeat(61), consent: false }), all);
    const order = fields.map(({ field }) => FIELDS.indexOf(field));
    expect(order).to.deep.equal([...order].sort((a, b) => a - b));
    expect(order).to.have.length(3);
  });

  it('for nothing more when it is complete', () => {
    expect(wrong({})).to.deep.equal([]);
    expect(wrong({ reachBy: 'email', email: 'post@eksempel.example', phone: 'tull' })).to.deep.equal([]);
  });

  it('for nothing at all when they are under 18: that is an answer, not an error', () => {
    expect(validate({ ...NO_ANSWERS, adult: false, phone: 'tull' }, all)).to.deep.equal([]);
  });

  it('for another number when nobody can call it', () => {
    for (const phone of ['1234', 'ring meg', '400 00 000 / 400 00 001', '+47 1', '9'.repeat(100_000)]) {
      expect(wrong({ phone }), phone.slice(0, 20)).to.deep.equal(['phone: phone']);
    }
  });

  it('for nothing when the number comes out of an address book, with marks that nobody sees', () => {
    expect(wrong({ phone: '\u202a+47\u00a0400\u00a000\u2011000\u202c\n' })).to.deep.equal([]);
  });

  it('for another address when no letter can reach it', () => {
    for (const email of [
      'ola',
      'ola@',
      '@eksempel.example',
      'ola@eksempel',
      'a b@eksempel.example',
      'a@b.no,c@d.no',
    ]) {
      expect(wrong({ reachBy: 'email', email }), email).to.deep.equal(['email: email']);
    }
    expect(wrong({ reachBy: 'email', email: `${'x'.repeat(65)}@eksempel.example` })).to.have.length(1);
    expect(wrong({ reachBy: 'email', email: 'x@'.repeat(50_000) })).to.deep.equal(['email: email']);
  });

  it('for nothing when the address is an unusual one', () => {
    for (const email of [
      'ola+gruppe@eksempel.example',
      'å@blåbær.no',
      "liv.o'eksempel@eksempel.example",
      'OLA@EKSEMPEL.EXAMPLE',
      ' ola@a-b.co.uk ',
    ]) {
      expect(wrong({ reachBy: 'email', email }), email).to.deep.equal([]);
    }
  });

  it('to leave out a national identity number, wherever they put it', () => {
    for (const written of [NATIONAL_ID, '018180 12337', `  ${NATIONAL_ID} `]) {
      expect(wrong({ phone: written }), written).to.deep.equal(['phone: national-id']);
      expect(wrong({ alias: written }), written).to.deep.equal(['alias: national-id']);
    }
    expect(wrong({ alias: `Ola (${NATIONAL_ID})` })).to.deep.equal(['alias: national-id']);
    expect(wrong({ reachBy: 'email', email: `${NATIONAL_ID}@eksempel.example` })).to.deep.equal([
      'email: national-id',
    ]);
  });

  it('for nothing when a foreign number happens to look like one', () => {
    for (const phone of ['+48100000035', '0048100000035', '(+46) 10 00 00 00 91', '+44 100000196']) {
      expect(wrong({ phone }), phone).to.deep.equal([]);
    }
    expect(wrong({ phone: '48100000035' })).to.deep.equal(['phone: national-id']);
  });

  it('for a shorter name than sixty characters, and for none where no name is asked for', () => {
    expect(wrong({ alias: 'å'.repeat(60) })).to.deep.equal([]);
    expect(wrong({ alias: 'å'.repeat(61) })).to.deep.equal(['alias: too-long']);
    expect(wrong({ alias: '👩‍👩‍👧‍👦'.repeat(500) })).to.deep.equal(['alias: too-long']);
    expect(wrong({ alias: NATIONAL_ID }, asksOf(serviceWith([])))).to.deep.equal([]);
  });
});

describe('what was typed is read back', () => {
  it('as people write it, with what will be done', () => {
    expect(readBackOf(complete({ phone: '+4740000000' }), all)).to.deep.equal({
      kind: 'call',
      value: '400 00 000',
    });
    expect(readBackOf(complete({ phone: '+46 8 000 00 00', phoneBy: 'sms' }), all)).to.deep.equal({
      kind: 'sms',
      value: '+46 8 000 00 00',
    });
    expect(readBackOf(complete({ phoneBy: 'either' }), all)?.kind).to.equal('call');
    expect(readBackOf(complete({ reachBy: 'email', email: ' post@eksempel.example ' }), all)).to.deep.equal({
      kind: 'email',
      value: 'post@eksempel.example',
    });
  });

  it('only once it is good', () => {
    expect(readBackOf(complete({ phone: '400' }), all)).to.equal(undefined);
    expect(readBackOf(complete({ reachBy: 'email', email: 'post@' }), all)).to.equal(undefined);
    expect(readBackOf(NO_ANSWERS, all)).to.equal(undefined);
  });
});

describe('an e-mail address', () => {
  for (const [typed, meant] of [
    ['ola@gmial.com', 'ola@gmail.com'],
    ['Ola.Nord@Gmial.com', 'Ola.Nord@gmail.com'],
    ['ola@gmail.con', 'ola@gmail.com'],
    ['ola@gmail.comm', 'ola@gmail.com'],
    ['ola@gmailcom', 'ola@gmail.com'],
    ['ola@gmail.co', 'ola@gmail.com'],
    ['ola@hotmial.no', 'ola@hotmail.no'],
    ['ola@hotmal.com', 'ola@hotmail.com'],
    ['ola@outlok.com', 'ola@outlook.com'],
    ['ola@icoud.com', 'ola@icloud.com'],
    ['ola@onlin.no', 'ola@online.no'],
    ['ola@yaho.no', 'ola@yahoo.no'],
    ['ola@gmail,com', 'ola@gmail.com'],
    ['ola@eksempel.con', 'ola@eksempel.com'],
  ] as const) {
    it(`${typed} was perhaps meant as ${meant}`, () => expect(suggestEmail(typed)).to.equal(meant));
  }

  for (const right of [
    'ola@gmail.com',
    'ola@Gmail.com',
    'ola@hotmail.no',
    'ola@hotmail.com',
    'ola@live.no',
    'ola@mail.com',
    'ola@ymail.com',
    'ola@eksempel.example',
    'ola@yahoo.co.uk',
    'ola',
    'ola@',
    '@gmial.com',
    'ola@ola@gmial.com',
    '',
    'ola@'.repeat(30_000),
  ]) {
    it(`${right.slice(0, 30) || 'nothing'} is left as it is`, () =>
      expect(suggestEmail(right)).to.equal(undefined));
  }
});

describe('there is something to lose', () => {
  it('once a person has answered anything', () => {
    expect(holdsAnything(NO_ANSWERS)).to.equal(false);
    for (const answer of [
      { phone: '4' },
      { alias: 'K' },
      { adult: false },
      { adult: true },
      { languages: ['no'] },
      { wish: 'unsure' },
      { reachBy: 'email' },
    ] as Partial<Answers>[]) {
      expect(holdsAnything({ ...NO_ANSWERS, ...answer }), JSON.stringify(answer)).to.equal(true);
    }
  });

  it('not when all of it was taken back', () => {
    expect(holdsAnything({ ...NO_ANSWERS, phone: '', wish: undefined })).to.equal(false);
  });
});
