import { createHmac } from 'node:crypto';

/** Without I, L, O, U, 0 and 1: nothing that is read aloud or written by hand can be taken for something else. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const REFERENCE_LENGTH = 8;
const WITHDRAWAL_CODE_LENGTH = 16;

/** What a HMAC is made for: no two uses of the same key can be mixed up. */
export type Purpose =
  'reference' | 'withdrawal-code' | 'withdrawal-code-hash' | 'idempotency-key-hash' | 'body-hash' | 'proof';

export function hmac(key: Buffer, purpose: Purpose, ...parts: string[]): string {
  return createHmac('sha256', key)
    .update([purpose, ...parts].join('\0'))
    .digest('hex');
}

/** Made from the idempotency key, so that asking again gives the same ones, and no random number has to be kept. */
export function codesFor(lookupKey: Buffer, idempotencyKey: string) {
  const make = (purpose: Purpose, length: number) =>
    inGroups(toCharacters(hmac(lookupKey, purpose, idempotencyKey), length));
  return {
    reference: make('reference', REFERENCE_LENGTH),
    withdrawalCode: make('withdrawal-code', WITHDRAWAL_CODE_LENGTH),
  };
}

/** As it is stored: whoever gets hold of the database can take nothing back. */
export function codeHash(lookupKey: Buffer, reference: string, withdrawalCode: string): string {
  return hmac(lookupKey, 'withdrawal-code-hash', tidy(reference), tidy(withdrawalCode));
}

/** As it was given out, however a person writes it: capitals, spaces and hyphens don't matter. */
export const tidyReference = (written: string): string => inGroups(tidy(written));

/** Also as East Asian keyboards write them, in full width. */
const tidy = (written: string): string =>
  written
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');

const inGroups = (characters: string): string => characters.match(/.{1,4}/g)?.join('-') ?? '';

/** 256 bits for at most 79: every character is as likely as any other. */
function toCharacters(hex: string, length: number): string {
  let rest = BigInt(`0x${hex}`);
  let text = '';
  while (text.length < length) {
    text += ALPHABET[Number(rest % BigInt(ALPHABET.length))];
    rest /= BigInt(ALPHABET.length);
  }
  return text;
}
