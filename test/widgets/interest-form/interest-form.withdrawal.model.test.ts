import { expect } from '@open-wc/testing';
import {
  codesOf,
  nextStep,
  type Withdrawing,
} from '../../../src/widgets/interest-form/interest-form.model.js';

const codes = { reference: ' abcd\u20112345 ', withdrawalCode: 'abcd efgh 2345 6789' };

describe('taking a wish back', () => {
  it('asks "are you sure" before anything is sent', () => {
    const sure = nextStep({ kind: 'codes', ...codes });
    expect(sure).to.deep.equal({ kind: 'confirm', ...codes });
    expect(nextStep(sure)).to.deep.equal({ kind: 'sending', ...codes, use: 'withdrawals' });
    expect(nextStep(sure, 'renewals')).to.deep.equal({ kind: 'sending', ...codes, use: 'renewals' });
  });

  it('asks for both codes', () => {
    for (const lacking of [{ reference: '' }, { withdrawalCode: ' \u200e' }]) {
      const state = { kind: 'codes', ...codes, ...lacking } as const;
      expect(nextStep(state)).to.deep.equal({ ...state, missing: true });
    }
    const mended: Withdrawing = { kind: 'codes', ...codes, missing: true };
    expect(nextStep(mended)).to.deep.equal({ kind: 'confirm', ...codes });
  });

  it('can be tried again after a failure, and not twice at once, nor when it is done', () => {
    const use = 'renewals';
    expect(nextStep({ kind: 'failed', ...codes, use, reason: 'offline' })).to.deep.equal({
      kind: 'sending',
      ...codes,
      use,
    });
    for (const state of [
      { kind: 'sending', ...codes, use },
      { kind: 'done', use },
    ] as const) {
      expect(nextStep(state)).to.equal(state);
    }
  });

  it('takes the codes as they were written down or copied', () => {
    expect(codesOf(codes)).to.deep.equal({ reference: 'abcd-2345', withdrawalCode: 'abcd efgh 2345 6789' });
  });
});
