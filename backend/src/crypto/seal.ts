import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SealKey } from './keyring.js';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** What is sealed is filled up with spaces to a multiple of this: its length tells nothing. */
const BLOCK = 256;

/** Where a sealed value belongs: it can't be opened in another row or column. */
export interface Place {
  table: string;
  row: string;
  column: string;
}

/** @returns nonce, sealed bytes and tag, base64url */
export function seal(value: unknown, place: Place, { id, key }: SealKey): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(associatedData(place, id));
  const plain = Buffer.from(JSON.stringify(value));
  const filled = Buffer.alloc(Math.ceil(plain.length / BLOCK) * BLOCK, ' ');
  plain.copy(filled);
  return Buffer.concat([nonce, cipher.update(filled), cipher.final(), cipher.getAuthTag()]).toString(
    'base64url',
  );
}

/** Throws when it was changed, moved, or sealed with another key. */
export function unseal(sealed: string, place: Place, { id, key }: SealKey): unknown {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(associatedData(place, id));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  const plain = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  return JSON.parse(plain.toString('utf8'));
}

function associatedData({ table, row, column }: Place, keyId: string): Buffer {
  return Buffer.from(JSON.stringify([table, row, column, keyId]));
}
