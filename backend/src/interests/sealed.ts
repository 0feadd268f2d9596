import { seal, unseal, type Place } from '../crypto/seal.js';
import { KeyError } from '../crypto/keyring.js';
import type { Keys } from '../crypto/open-keys.js';
import type { Interest } from '../schemas/interest.js';
import type { InterestRow } from '../store/tables.js';

/** What lies under lock: all that was sent but what matching needs, and what was answered. */
export interface Sealed {
  interest: Interest;
  whatHappensNext?: string;
}

const placeOf = (row: string): Place => ({ table: 'interest', row, column: 'sealed' });

export function sealRow(id: string, value: Sealed, keys: Keys): Pick<InterestRow, 'key_id' | 'sealed'> {
  return { key_id: keys.newest.id, sealed: seal(value, placeOf(id), keys.newest) };
}

/** @throws KeyError when the key is not there any more */
export function openRow({ id, key_id, sealed }: InterestRow, keys: Keys): Sealed {
  const key = keys.find(key_id);
  if (!key) throw new KeyError('En registrering er låst med en nøkkel som ikke er her.');
  // Only what was checked is ever sealed, and nobody else can make what opens.
  return unseal(sealed, placeOf(id), key) as Sealed;
}
