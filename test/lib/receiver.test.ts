import { expect } from '@open-wc/testing';
import { receiverFor, type PossibleReceiver, type ReceiverQuestion } from '../../src/lib/receiver.js';

const point = (id: string, rest: Partial<PossibleReceiver> = {}): PossibleReceiver => ({
  id,
  acceptsInterest: true,
  status: 'active',
  ...rest,
});

const sentral = point('sentral', { municipalities: ['5530', '5526'] });
const kontor = point('kontor', { counties: ['55'], municipalities: ['5501'] });
const nasjonal = point('nasjonal');
const points = [sentral, kontor, nasjonal];

const ask = (question: Partial<ReceiverQuestion>): string => {
  const receiver = receiverFor({ points, ...question });
  return receiver.kind === 'choose' ? receiver.ids.join(' or ') : (Object.values(receiver)[1] ?? 'nobody');
};

describe('a wish for a group is received by', () => {
  it('the place that the page has set, wherever the person lives', () => {
    expect(ask({ contactPoint: 'nasjonal', municipality: '5530' })).to.equal('nasjonal');
  });

  it('the one place that serves the municipality', () => {
    expect(ask({ municipality: '5526' })).to.equal('sentral');
  });

  it('the office of the county, where no place names the municipality', () => {
    expect(ask({ municipality: '5540' })).to.equal('kontor');
  });

  it('the place of the municipality rather than the office of its county', () => {
    expect(ask({ municipality: '5530' })).to.equal('sentral');
  });

  it('whom the person chooses, where several serve the municipality', () => {
    const both = [sentral, point('naboen', { municipalities: ['5530'] }), nasjonal];
    expect(ask({ points: both, municipality: '5530' })).to.equal('sentral or naboen');
    expect(ask({ points: both, municipality: '5530', fallbackReceiver: 'nasjonal' })).to.equal(
      'sentral or naboen',
    );
    expect(ask({ points: both, municipality: '5530', contactPoint: 'naboen' })).to.equal('naboen');
  });

  it('the fallback, where nobody serves the place or none is known', () => {
    expect(ask({ municipality: '0301', fallbackReceiver: 'nasjonal' })).to.equal('nasjonal');
    expect(ask({ fallbackReceiver: 'nasjonal' })).to.equal('nasjonal');
  });

  it('the point for the whole country, where the operator has named no fallback', () => {
    const landet = point('landet', { national: true });
    const all = { points: [...points, landet], municipality: '0301' };
    expect(ask(all)).to.equal('landet');
    expect(ask({ ...all, fallbackReceiver: 'nasjonal' })).to.equal('nasjonal');
    expect(ask({ ...all, municipality: '5530' })).to.equal('sentral');
    expect(ask({ points: [...all.points, point('riket', { national: true })] })).to.equal('landet or riket');
    expect(ask({ points: [{ ...landet, acceptsInterest: false }], municipality: '0301' })).to.equal('nobody');
  });

  it('nobody, where none of these is there', () => {
    expect(ask({ municipality: '0301' })).to.equal('nobody');
    expect(ask({})).to.equal('nobody');
    expect(ask({ points: [], fallbackReceiver: 'nasjonal', contactPoint: 'sentral' })).to.equal('nobody');
  });

  for (const [why, changes] of [
    ['does not take wishes', { acceptsInterest: false }],
    ['has a pause', { status: 'paused' }],
    ['has not opened yet', { status: 'planned' }],
    ['is closed for a while', { status: 'temporarily-closed' }],
  ] as const) {
    it(`no place that ${why}, be it set, near or the fallback`, () => {
      const out = { points: [{ ...sentral, ...changes }, kontor] };
      expect(ask({ ...out, contactPoint: 'sentral', municipality: '5530' })).to.equal('kontor');
      expect(ask({ ...out, municipality: '5530' })).to.equal('kontor');
      expect(ask({ ...out, fallbackReceiver: 'sentral' })).to.equal('nobody');
    });
  }

  it('a place also when nobody has confirmed it, or says nothing of how it is', () => {
    for (const status of ['unconfirmed', undefined]) {
      expect(ask({ points: [{ ...sentral, status: status }], municipality: '5530' })).to.equal('sentral');
    }
  });

  it('nobody by an empty number', () => {
    expect(
      ask({ points: [point('rar', { municipalities: [''], counties: [''] })], municipality: '' }),
    ).to.equal('nobody');
  });
});
