import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { oddities } from '../src/interests/odd.js';
import type { Interest } from '../src/schemas/interest.js';
import { WISH } from './support/wishes.js';

const wish = (reference: string, changes: Partial<Interest>) => ({
  reference,
  interest: { ...(WISH as Interest), phone: '40 00 00 01', ...changes },
});

describe('a wish that a person should look at twice', () => {
  it('says so when the same number or address has come before, however it is written', () => {
    const first = wish('AAAA-2222', { phone: '+47 40 00 00 01', email: 'Sol@eksempel.example' });
    const second = wish('BBBB-3333', { phone: '40000001', email: 'sol@eksempel.example' });
    assert.deepEqual(oddities(second, [first, second]), [
      'samme telefonnummer som AAAA-2222',
      'samme e-postadresse som AAAA-2222',
    ]);
  });

  it('says so when what should be a name is something else', () => {
    const odd = (alias: string) => oddities(wish('AAAA-2222', { alias }), []);
    for (const alias of ['www.eksempel.example', 'se https://eksempel.example', 'eksempel.example/x'])
      assert.deepEqual(odd(alias), ['navnet ligner en nettadresse'], alias);
    assert.deepEqual(odd('ring 400 00 001'), ['navnet ligner et nummer']);
    assert.deepEqual(odd('🙂🙂'), ['navnet er vanskelig å lese']);
    assert.deepEqual(odd('a\u0300\u0301\u0302\u0303'), ['navnet er vanskelig å lese']);
    assert.deepEqual(oddities(wish('AAAA-2222', { phone: '00 00 00 00' }), []), [
      'telefonnummeret har bare ett siffer',
    ]);
  });

  it('says nothing of ordinary ones', () => {
    for (const alias of ['Kari J. Hansen', 'Morgenfugl', 'Áilu', 'ቲግርኛ', 'محمد', "O'Hara", undefined])
      assert.deepEqual(
        oddities(wish('AAAA-2222', alias ? { alias } : {}), [wish('B', { phone: '40000002' })]),
        [],
      );
    const { phone: _phone, ...unphoned } = WISH;
    const noPhone = {
      reference: 'AAAA-2222',
      interest: { ...unphoned, email: 'sol@eksempel.example' } as Interest,
    };
    assert.deepEqual(oddities(noPhone, [wish('BBBB-3333', {}), noPhone]), []);
  });
});
