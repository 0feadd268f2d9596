import { expect } from '@open-wc/testing';
import type { ContactPoint } from '../../../src/data/contact-points.js';
import type { Service } from '../../../src/data/service.js';
import { toViewModel, type FinderState } from '../../../src/widgets/contact-finder/contact-finder.model.js';
import { card, from, OSLO, place, state } from './model-support.js';

const SERVICE: Service = {
  format: 1,
  national: { name: 'Eksempel nasjonale selvhjelpskontor', phone: '00 00 00 00' },
};
const shown = (more: Partial<ContactPoint>, other: Partial<FinderState> = {}) =>
  card(toViewModel(state([place('p', OSLO, more)], other)), 'p');

const ALL_WAYS: Partial<ContactPoint> = {
  phones: [
    { number: '00 00 00 00', sms: true },
    { number: '400 00 000', label: 'Vakt' },
  ],
  email: 'post@eksempel.example',
  website: 'https://eksempel.example/',
  acceptsInterest: true,
};

describe('how to get in touch', () => {
  it('is by phone first, then the form, and everything else in the fold', () => {
    const view = shown(ALL_WAYS);
    expect(view.primary).to.deep.equal({ kind: 'call', number: '00 00 00 00' });
    expect(view.secondary).to.deep.equal({ kind: 'form' });
    expect(view.others).to.deep.equal([
      { kind: 'sms', number: '00 00 00 00' },
      { kind: 'email', address: 'post@eksempel.example' },
      { kind: 'website', url: 'https://eksempel.example/' },
      { kind: 'call', number: '400 00 000', label: 'Vakt' },
    ]);
  });

  it('is the form where there is no phone, else e-mail, else the website', () => {
    const { phones: _phones, ...without } = ALL_WAYS;
    expect(shown(without).primary?.kind).to.equal('form');
    expect(shown(without).secondary?.kind).to.equal('email');
    expect(
      shown({ email: 'post@eksempel.example', website: 'https://eksempel.example/' }).primary?.kind,
    ).to.equal('email');
    expect(shown({ website: 'https://eksempel.example/' }).primary?.kind).to.equal('website');
  });

  it('is no form at a place that is paused, planned or closed, but still its phone', () => {
    for (const status of ['paused', 'planned', 'temporarily-closed'] as const) {
      const view = shown({ ...ALL_WAYS, status });
      expect(view.primary?.kind, status).to.equal('call');
      expect(
        [view.secondary, ...view.others].map((action) => action?.kind),
        status,
      ).not.to.include('form');
      expect(view.tag).to.equal(status);
    }
  });
});

describe('a card without any way to get in touch', () => {
  it('offers the host’s help, the organisation and the national contact instead', () => {
    const view = shown(
      { organisation: { name: 'Eksempelforeningen', url: 'https://eksempel.example/' } },
      { service: SERVICE, host: { help: true } },
    );
    expect(view.primary).to.equal(undefined);
    expect(view.instead).to.deep.equal([
      { kind: 'organisation', name: 'Eksempelforeningen', url: 'https://eksempel.example/' },
      { kind: 'help' },
      { kind: 'national', name: 'Eksempel nasjonale selvhjelpskontor', phone: '00 00 00 00' },
    ]);
  });

  it('points to what is online when nobody else can be asked', () => {
    const website = 'https://nett.eksempel.example/';
    const points = [place('p', OSLO), place('nett', undefined, { formats: ['online'], website })];
    expect(card(toViewModel(state(points)), 'p').instead).to.deep.equal([{ kind: 'remote' }]);
  });

  it('never points to itself, nor to others that nobody can reach', () => {
    const points = [place('p', OSLO), place('nett', undefined, { formats: ['online'] })];
    for (const id of ['p', 'nett']) expect(card(toViewModel(state(points)), id).instead).to.deep.equal([]);
    expect(from('Senja', points).nextSteps).to.deep.equal([{ kind: 'clear-place' }]);
  });

  it('is the only kind that has something instead', () => {
    expect(shown(ALL_WAYS, { service: SERVICE }).instead).to.deep.equal([]);
  });
});

describe('what a card says about a place', () => {
  it('names the municipality that it is in today, and the counties that it serves whole', () => {
    expect(shown({ counties: ['55'] })).to.deep.include({ municipality: 'Oslo', counties: ['Troms'] });
    expect(shown({ municipalities: ['9999'] }).municipality).to.equal(undefined);
  });

  it('has a tag only when it is not a normal, open place', () => {
    expect(shown({}).tag).to.equal(undefined);
    expect(shown({ status: 'active' }).tag).to.equal(undefined);
    expect(shown({ status: 'unconfirmed' }).tag).to.equal('unconfirmed');
  });

  it('says until when it is paused only while that day is ahead', () => {
    expect(shown({ status: 'paused', pausedUntil: '2026-11-22' }).pausedUntil).to.equal('2026-11-22');
    expect(shown({ status: 'paused', pausedUntil: '2026-11-21' }).pausedUntil).to.equal(undefined);
    expect(shown({ status: 'active', pausedUntil: '2027-01-01' }).pausedUntil).to.equal(undefined);
  });

  it('never says "open now" of a place that is paused or closed', () => {
    const openingHours = { regular: [{ days: [6], opens: '10:00', closes: '15:00' }] };
    expect(shown({ openingHours }).openState).to.deep.equal({ open: true, closes: '15:00' });
    expect(shown({ openingHours, status: 'temporarily-closed' }).openState).to.equal(undefined);
    expect(shown({ openingHours: { regular: [], note: 'Etter avtale' } }).openState).to.equal(undefined);
  });

  it('says the days that differ in order, soonest first', () => {
    const exceptions = ['2027-01-04', '2026-12-24', '2020-01-01'].map((date) => ({
      date,
      closed: true as const,
    }));
    expect(shown({ openingHours: { regular: [], exceptions } }).hours?.exceptions).to.deep.equal([
      exceptions[1],
      exceptions[0],
    ]);
  });

  it('says what it knows about access, "vet ikke" among it, in a fixed order', () => {
    expect(shown({ accessibility: { toilet: 'unknown', stepFree: 'yes' } }).access).to.deep.equal([
      { need: 'stepFree', answer: 'yes' },
      { need: 'toilet', answer: 'unknown' },
    ]);
  });

  it('marks how old the information is', () => {
    expect(shown({ verified: { date: '2025-01-01', by: 'LINK Eksempel' } }).freshness).to.deep.equal({
      level: 'old',
      date: '2025-01-01',
      by: 'LINK Eksempel',
    });
  });
});

describe('an address', () => {
  const address = {
    street: 'Eksempelveien 1',
    postcode: '0000',
    place: 'Eksempel',
    note: 'Bak den røde døra',
  };

  it('is shown whole when it is public', () => {
    expect(shown({ address }).address).to.deep.include({
      lines: ['Eksempelveien 1', '0000 Eksempel', 'Bak den røde døra'],
      areaOnly: false,
    });
  });

  it('is the town and no more when only the area may be known', () => {
    const host = { help: false, directionsUrl: 'https://kart.example/?q={address}' };
    expect(shown({ address, addressVisibility: 'area' }, { host }).address).to.deep.equal({
      lines: ['0000 Eksempel'],
      areaOnly: true,
      directionsUrl: undefined,
    });
  });

  it('says that it is told to whoever gets in touch, also where a backend sends nothing of it', () => {
    expect(shown({ addressVisibility: 'area' }).address).to.deep.include({ lines: [], areaOnly: true });
  });

  it('is nowhere on the card when it is hidden', () => {
    expect(shown({ address, addressVisibility: 'hidden' }).address).to.equal(undefined);
  });

  it('has a way to it only by what the template asks for and the record knows', () => {
    const to = (directionsUrl: string, more: Partial<ContactPoint> = {}) =>
      shown({ address, ...more }, { host: { help: false, directionsUrl } }).address?.directionsUrl;
    expect(to('https://kart.example/?q={address}')).to.equal(
      'https://kart.example/?q=Eksempelveien%201%2C%200000%20Eksempel',
    );
    expect(to('https://kart.example/{lat}/{lon}')).to.equal(undefined);
    expect(
      to('https://kart.example/{lat}/{lon}', { location: { lat: 59.91, lon: 10.75, precision: 'exact' } }),
    ).to.equal('https://kart.example/59.91/10.75');
    expect(
      to('https://kart.example/{lat}/{lon}', { location: { lat: 59.91, lon: 10.75, precision: 'area' } }),
    ).to.equal(undefined);
    expect(to('javascript:alert(1)')).to.equal(undefined);
  });

  it('is absent rather than empty', () => {
    expect(shown({ address: {} }).address).to.equal(undefined);
  });
});
