import { expect } from '@open-wc/testing';
import {
  afterReceipt,
  cleared,
  isEditable,
  isToBeSent,
  isWorthKeeping,
  NO_ANSWERS,
  toInterest,
  type Attempt,
  type FormState,
} from '../../../src/widgets/interest-form/interest-form.model.js';
import { formState, sentral } from '../../support/form-state.js';

describe('nothing of what was typed stays', () => {
  const attempt: Attempt = { key: 'k', interest: toInterest(formState(), 'nb')!, arrived: 'unsure' };
  const withdrawing = { kind: 'codes', reference: 'A', withdrawalCode: 'B' } as const;
  const full = formState({ attempt, pressed: true, withdrawing, sending: { kind: 'sending' } });
  const receipt = {
    reference: 'ABCD-2345',
    withdrawalCode: 'ABCD-EFGH-2345-6789',
    receiver: 'eksempel-sentral',
  };

  it('once it has arrived; the receipt names who reads it', () => {
    const state = afterReceipt(full, receipt);
    expect(state.sending).to.deep.equal({ kind: 'sent', receipt, receiver: 'Eksempel sentral' });
    expect(JSON.stringify(state.answers)).to.equal(JSON.stringify(NO_ANSWERS));
    expect(state).to.have.property('attempt', undefined);
    expect(JSON.stringify(state)).to.not.contain('+4700000000');
  });

  it('and it says the name that the backend gave, where that is no place of the list', () => {
    const named = { ...receipt, receiver: 'Kari Eksempel' };
    expect(afterReceipt(full, named).sending).to.include({ receiver: 'Kari Eksempel' });
  });

  it('once nobody is there, or the person leaves in haste', () => {
    const state = cleared(full);
    expect(state.sending).to.deep.equal({ kind: 'cleared', of: 'unsure' });
    const { attempt: _, ...never } = full;
    expect(cleared(never).sending).to.deep.equal({ kind: 'cleared', of: 'answers' });
    expect(state).to.include({ attempt: undefined, withdrawing: undefined });
    expect(JSON.stringify(state)).to.not.contain('00 00 00 00"');
    expect(state.answers).to.equal(NO_ANSWERS);
  });
});

describe('a reload is warned about', () => {
  const worth = (changes: Partial<FormState>): boolean => isWorthKeeping(formState(changes));

  it('while there are answers that have not arrived', () => {
    expect(worth({})).to.equal(true);
    expect(worth({ sending: { kind: 'sending' } })).to.equal(true);
    expect(worth({ sending: { kind: 'failed', arrived: 'unsure', reason: 'timeout' } })).to.equal(true);
  });

  it('not before anything is answered, nor when it has arrived or was cleared', () => {
    expect(worth({ answers: NO_ANSWERS })).to.equal(false);
    expect(worth({ sending: { kind: 'cleared', of: 'answers' } })).to.equal(false);
    const receipt = { reference: 'A', withdrawalCode: 'B', receiver: sentral.id };
    expect(isWorthKeeping(afterReceipt(formState(), receipt))).to.equal(false);
  });

  it('not of somebody under 18, of whom nothing is sent; an absence still clears it', () => {
    const state = formState();
    state.answers = { ...state.answers, adult: false };
    expect(isToBeSent(formState())).to.equal(true);
    expect(isToBeSent(state)).to.equal(false);
    expect(isWorthKeeping(state)).to.equal(true);
  });

  it('and answers can be changed only while nothing is on its way', () => {
    expect(isEditable(formState())).to.equal(true);
    expect(isEditable(formState({ sending: { kind: 'sending' } }))).to.equal(false);
  });
});
