import { expect } from '@open-wc/testing';
import type { ContactPoint } from '../../../src/data/contact-points.js';
import {
  receiverOf,
  toViewModel,
  type FormState,
} from '../../../src/widgets/interest-form/interest-form.model.js';
import { formState, sentral, serviceWith } from '../../support/form-state.js';

const place = (id: string, rest: Partial<ContactPoint> = {}): ContactPoint => ({ id, name: id, ...rest });
const naboen = place('naboen', { municipalities: ['5530'], acceptsInterest: true });
const phone = { phones: [{ number: '00 00 00 02' }] };

function who(changes: Partial<FormState>): string {
  const receiver = receiverOf(formState(changes));
  switch (receiver.kind) {
    case 'point':
      return receiver.point.id;
    case 'choose':
      return receiver.points.map(({ id }) => id).join(' or ');
    case 'place-first':
      return 'says where first';
    default:
      return `${receiver.kind}: ${receiver.ways.map(({ id }) => id).join(', ')}`;
  }
}

const withFallback = serviceWith([], {
  offers: { interests: { fields: [], fallbackReceiver: 'nasjonal' } },
});

describe('before the first field a person sees', () => {
  it('who reads it, where one place serves their municipality', () => {
    expect(who({})).to.equal('eksempel-sentral');
  });

  it('who reads it, also where the place speaks of a municipality that is no more', () => {
    expect(who({ points: [{ ...sentral, municipalities: ['1931'] }] })).to.equal('eksempel-sentral');
  });

  it('whom they can choose between', () => {
    expect(who({ points: [sentral, naboen] })).to.equal('eksempel-sentral or naboen');
    expect(
      who({ points: [sentral, naboen], place: { municipality: '5530', contactPoint: 'naboen' } }),
    ).to.equal('naboen');
  });

  it('that they must say where they live, when that decides it', () => {
    expect(who({ place: {} })).to.equal('says where first');
    expect(who({ place: { contactPoint: 'borte' } })).to.equal('says where first');
    const nasjonal = place('nasjonal', { acceptsInterest: true });
    expect(who({ place: {}, service: withFallback, points: [sentral, nasjonal] })).to.equal(
      'says where first',
    );
  });

  it('the place that the page has set, without saying where they live', () => {
    expect(who({ place: { contactPoint: 'eksempel-sentral' } })).to.equal('eksempel-sentral');
  });

  it('the fallback, where nobody serves their place', () => {
    const nasjonal = place('nasjonal', { acceptsInterest: true });
    const points = [sentral, nasjonal];
    expect(who({ place: { municipality: '0301' }, service: withFallback, points })).to.equal('nasjonal');
  });

  it('the fallback, or that nobody can, where the place that the page has set takes no wishes', () => {
    const stengt = place('stengt', { municipalities: ['0301'], ...phone });
    const nasjonal = place('nasjonal', { acceptsInterest: true });
    const set = { place: { contactPoint: 'stengt' } };
    expect(who({ ...set, points: [sentral, stengt] })).to.equal('nobody: stengt');
    expect(who({ ...set, points: [sentral, stengt, nasjonal], service: withFallback })).to.equal('nasjonal');
    const here = { contactPoint: 'stengt', municipality: '5530' };
    expect(who({ place: here, points: [sentral, stengt, nasjonal], service: withFallback })).to.equal(
      'eksempel-sentral',
    );
  });

  it('that nobody can receive it here, with those who can be called instead, nearest first', () => {
    const points = [
      place('på nett', { formats: ['online'], email: 'nett@eksempel.example' }),
      place('i nabokommunen', { municipalities: ['5526'], ...phone }),
      place('fylket', { counties: ['55'], ...phone }),
      place('langt unna', { municipalities: ['0301'], ...phone }),
      place('uten telefon', { municipalities: ['5530'] }),
      place('har pause', { municipalities: ['5530'], status: 'paused', ...phone }),
      place('her', { municipalities: ['5530'], ...phone }),
      place('hele landet', { national: true, ...phone }),
    ];
    expect(who({ points })).to.equal('nobody: her, fylket, i nabokommunen, på nett, hele landet');
  });

  it('no more ways than help to choose, and none twice', () => {
    const many = Array.from({ length: 9 }, (_, n) =>
      place(`her-${n}`, { national: true, municipalities: ['5530'], ...phone }),
    );
    expect(who({ points: many }).split(',')).to.have.length(5);
  });

  it('that nobody can receive it, at once where nobody does anywhere', () => {
    expect(who({ points: [], place: {} })).to.equal('nobody: ');
  });

  it('telephone and e-mail where the backend takes no wishes, or cannot be asked', () => {
    expect(who({ reachable: false })).to.equal('no-backend: eksempel-sentral');
    expect(who({ service: { format: 1 } })).to.equal('no-backend: eksempel-sentral');
    expect(who({ service: { format: 1 }, place: { contactPoint: 'eksempel-sentral' } })).to.equal(
      'no-backend: eksempel-sentral',
    );
  });
});

describe('what the form shows', () => {
  it('says the name of the municipality, and whether the page has set it', () => {
    expect(toViewModel(formState({ placeFixed: true }))).to.include({ placeName: 'Senja', placeFixed: true });
    expect(toViewModel(formState({ place: {} }))).to.have.property('placeName', undefined);
  });

  it('lets a person say where they live where the place that the page has set takes no wishes', () => {
    const stengt = place('stengt', phone);
    const fixed = (contactPoint: string, rest: Partial<FormState['place']> = {}) =>
      toViewModel(
        formState({ points: [sentral, stengt], place: { contactPoint, ...rest }, placeFixed: true }),
      ).placeFixed;
    expect(fixed('eksempel-sentral')).to.equal(true);
    expect(fixed('stengt')).to.equal(false);
    expect(fixed('stengt', { municipality: '5530' })).to.equal(true);
  });

  it('offers the mended address only while an e-mail address is asked for', () => {
    const answers = { ...formState().answers, email: 'ola@gmial.com' };
    expect(toViewModel(formState({ answers }))).to.have.property('emailSuggestion', undefined);
    const byEmail = toViewModel(formState({ answers: { ...answers, reachBy: 'email' } }));
    expect(byEmail.emailSuggestion).to.equal('ola@gmail.com');
  });

  it('shows errors only after a press on Send: the backend’s before ours, one for each field', () => {
    const answers = { ...formState().answers, phone: 'x', consent: false };
    const refused = [
      { field: 'form', problem: 'refused' },
      { field: 'phone', problem: 'refused' },
      { field: 'place', problem: 'no-receiver' },
    ] as const;
    expect(toViewModel(formState({ answers, refused })).errors).to.deep.equal([]);
    expect(toViewModel(formState({ answers, refused, pressed: true })).errors).to.deep.equal([
      { field: 'place', problem: 'no-receiver' },
      { field: 'phone', problem: 'refused' },
      { field: 'consent', problem: 'missing' },
      { field: 'form', problem: 'refused' },
    ]);
  });
});
