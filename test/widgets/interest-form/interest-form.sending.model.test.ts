import { expect } from '@open-wc/testing';
import { ApiError } from '../../../src/data/api-error.js';
import {
  afterFailure,
  answered,
  fieldOf,
  nextAttempt,
  toInterest,
  toViewModel,
  type Answers,
  type Attempt,
  type FormState,
  type Interest,
} from '../../../src/widgets/interest-form/interest-form.model.js';
import { complete, formState, serviceWith } from '../../support/form-state.js';

const sentWith = (answers: Partial<Answers>, state: Partial<FormState> = {}): Interest | undefined =>
  toInterest(formState({ answers: complete(answers), ...state }), 'nb');

describe('what is sent', () => {
  it('is as little as it takes', () => {
    expect(sentWith({})).to.deep.equal({
      adult: true,
      consent: { lang: 'nb', version: '2026-11' },
      contactPoint: 'eksempel-sentral',
      municipality: '5530',
      phone: '+4700000000',
    });
  });

  it('is all that was said, where it was asked for', () => {
    const all: Partial<Answers> = {
      alias: '  Kari\tNord ',
      email: 'kari@eksempel.example',
      phoneBy: 'sms',
      mayLeaveMessage: true,
      languages: ['so', 'no'],
      formats: ['phone', 'in-person'],
      meetingTimes: ['weekend', 'daytime'],
      wish: 'theme',
      theme: 'grief',
      onBehalf: 'relative',
    };
    expect(sentWith(all)).to.deep.equal({
      adult: true,
      alias: 'Kari Nord',
      consent: { lang: 'nb', version: '2026-11' },
      contactPoint: 'eksempel-sentral',
      formats: ['in-person', 'phone'],
      languages: ['no', 'so'],
      mayLeaveMessage: true,
      meetingTimes: ['daytime', 'weekend'],
      municipality: '5530',
      onBehalf: 'relative',
      phone: '+4700000000',
      phoneBy: 'sms',
      theme: 'grief',
      wish: 'theme',
    });
    expect(Object.keys(sentWith(all, { service: serviceWith([]) })!)).to.deep.equal([
      'adult',
      'consent',
      'contactPoint',
      'municipality',
      'phone',
    ]);
  });

  it('holds one way to be reached, the one that was chosen, and nothing that belongs to the other', () => {
    const both: Partial<Answers> = {
      email: ' post@eksempel.example',
      phoneBy: 'call',
      mayLeaveMessage: true,
    };
    expect(sentWith(both))
      .to.include({ phone: '+4700000000', phoneBy: 'call' })
      .and.not.have.property('email');
    const byEmail = sentWith({ ...both, reachBy: 'email' });
    expect(byEmail).to.include({ email: 'post@eksempel.example' });
    expect(byEmail).to.not.have.any.keys('phone', 'phoneBy', 'mayLeaveMessage');
  });

  it('says nothing of a message when the answer was no, or none', () => {
    for (const mayLeaveMessage of [false, undefined]) {
      expect(sentWith({ mayLeaveMessage })).to.not.have.property('mayLeaveMessage');
    }
  });

  it('leaves the life situation out when another kind of group is wished for after all', () => {
    expect(sentWith({ wish: 'mixed', theme: 'grief' })).to.not.have.property('theme');
  });

  it('goes to the place that was shown, wherever the person lives', () => {
    const place = { municipality: '0301', contactPoint: 'eksempel-sentral' };
    expect(sentWith({}, { place })).to.include({ contactPoint: 'eksempel-sentral', municipality: '0301' });
    expect(sentWith({}, { place: { contactPoint: 'eksempel-sentral' } })).to.not.have.property(
      'municipality',
    );
  });

  it('says in which language the text was read that the person agreed to', () => {
    const service = serviceWith([], {
      consent: { version: '7', text: 'Eksempel' },
      translations: { nn: { 'consent.text': 'Døme' } },
    });
    const consent = (locale: string): unknown => toInterest(formState({ service }), locale)?.consent;
    expect(consent('nn')).to.deep.equal({ lang: 'nn', version: '7' });
    expect(consent('en')).to.deep.equal({ lang: 'nb', version: '7' });
    const { consent: _, ...without } = serviceWith([]);
    expect(toInterest(formState({ service: without }), 'en')?.consent).to.deep.equal({
      lang: 'en',
      version: 'built-in',
    });
  });

  it('is nothing at all while something is missing, for those under 18, and where nobody receives it', () => {
    for (const answers of [{ phone: '' }, { adult: false }, { adult: undefined }, { consent: false }]) {
      expect(sentWith(answers), JSON.stringify(answers)).to.equal(undefined);
    }
    for (const state of [{ points: [] }, { place: {} }, { reachable: false }]) {
      expect(sentWith({}, state), JSON.stringify(state)).to.equal(undefined);
    }
  });
});

describe('however often Send is pressed', () => {
  const interest = sentWith({})!;
  const other = sentWith({ alias: 'Kari' })!;
  const last: Attempt = { key: 'first', interest, arrived: false };
  const fresh = (): string => 'fresh';

  it('a first press has a key of its own', () => {
    expect(nextAttempt(undefined, interest, fresh)).to.deep.equal({ key: 'fresh', interest, arrived: false });
    expect(nextAttempt(undefined, undefined, fresh)).to.equal(undefined);
  });

  it('the same answers keep their key, and changed ones get a new one', () => {
    expect(nextAttempt(last, sentWith({}), fresh)).to.equal(last);
    expect(nextAttempt(last, other, fresh)).to.deep.equal({ key: 'fresh', interest: other, arrived: false });
  });

  it('what may have arrived is sent again as it was, even when the page has changed its language since', () => {
    const unsure: Attempt = { ...last, arrived: 'unsure' };
    expect(nextAttempt(unsure, other, fresh)).to.equal(unsure);
    expect(nextAttempt(unsure, undefined, fresh)).to.equal(unsure);
  });
});

describe('after a failure', () => {
  const attempt: Attempt = { key: 'k', interest: sentWith({})!, arrived: false };
  const sending = formState({ attempt, pressed: true, sending: { kind: 'sending' } });
  const after = (error: unknown, state = sending): FormState => afterFailure(state, error);
  const http = (status: number, more: object = {}): ApiError => new ApiError('http', { status, ...more });

  it('what was typed stays, and can be changed where it surely has not arrived', () => {
    const state = after(http(422, { arrived: false }));
    expect(state.sending).to.deep.equal({
      kind: 'failed',
      arrived: false,
      reason: 'http',
      status: 422,
      retryAfterMs: undefined,
    });
    expect(state.answers).to.equal(sending.answers);
    expect(toViewModel(state).editable).to.equal(true);
  });

  it('what may have arrived can only be sent again', () => {
    const state = after(new ApiError('timeout', { arrived: 'unsure' }));
    expect(state.sending).to.deep.include({ kind: 'failed', arrived: 'unsure', reason: 'timeout' });
    expect(state.attempt?.arrived).to.equal('unsure');
    expect(toViewModel(state).editable).to.equal(false);
    expect(answered(state, 'alias', 'Kari')).to.equal(state);
  });

  it('it stays so until the backend has said what it knows of the key', () => {
    const unsure = after(new ApiError('timeout', { arrived: 'unsure' }));
    for (const [error, arrived] of [
      [http(429, { arrived: false }), 'unsure'],
      [http(403, { arrived: false }), 'unsure'],
      [new ApiError('offline', { arrived: false }), 'unsure'],
      [http(422, { arrived: false }), false],
    ] as const) {
      expect(after(error, unsure).sending).to.deep.include({ arrived });
      expect(after(error, unsure).attempt?.arrived).to.equal(arrived);
    }
  });

  it('of a kind that nobody foresaw, it is not known whether it arrived', () => {
    for (const error of [
      new Error('x'),
      undefined,
      new DOMException('', 'AbortError'),
      new ApiError('shape'),
    ]) {
      expect(after(error).sending).to.deep.include({ kind: 'failed', arrived: 'unsure' });
    }
  });

  it('a wish that was taken back meanwhile can be sent anew, as another one', () => {
    const state = after(http(410, { arrived: false }));
    expect(state.sending).to.deep.include({ arrived: false });
    expect(nextAttempt(state.attempt, attempt.interest, () => 'fresh')?.key).to.equal('fresh');
  });

  it('it knows how long to wait, where the backend says so', () => {
    expect(after(http(429, { arrived: false, retryAfterMs: 9000 })).sending).to.include({
      retryAfterMs: 9000,
    });
  });

  it('what the backend says is wrong lands on its field, and leaves when that is changed', () => {
    const problems = [
      { pointer: '/phone', code: 'invalid' },
      { pointer: '/alias', code: 'national-id' },
      { pointer: '/municipality', code: 'no-receiver' },
      { pointer: '/consent/version', code: 'unknown' },
      { pointer: '/alias', code: 'unknown-field' },
      { pointer: '', code: 'no-receiver' },
      { pointer: '/diagnosis', code: 'unknown-field' },
    ];
    const state = after(http(422, { arrived: false, problems }));
    expect(toViewModel(state).errors.map(({ field, problem }) => `${field}: ${problem}`)).to.deep.equal([
      'place: no-receiver',
      'phone: phone',
      'alias: national-id',
      'consent: refused',
      'form: refused',
    ]);
    const mended = answered(state, 'alias', 'Kari');
    expect(mended.answers.alias).to.equal('Kari');
    expect(toViewModel(mended).errors.map(({ field }) => field)).to.deep.equal(['place', 'phone', 'consent']);
  });

  it('every pointer belongs somewhere', () => {
    for (const [pointer, field] of [
      ['/phone', 'phone'],
      ['/contactPoint', 'place'],
      ['/languages/2', 'languages'],
      ['/adult', 'adult'],
      ['', 'form'],
      ['/', 'form'],
      ['phone', 'form'],
      ['/toString', 'form'],
      ['/__proto__/phone', 'form'],
    ] as const) {
      expect(fieldOf(pointer), pointer).to.equal(field);
    }
  });
});
