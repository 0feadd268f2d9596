import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

export interface SealKey {
  id: string;
  key: Buffer;
}

/** What opens and finds registrations. Whoever has it and the database can read them; without it nobody can. */
export interface Keyring {
  /** Finds rows and makes codes. Never changed: no code that has been given out would work. */
  lookup: Buffer;
  /** Locks what is personal; the last one is used for what is new, the others still open what they locked. */
  seals: readonly SealKey[];
}

/** What is wrong with the keys, in one sentence for the operator. */
export class KeyError extends Error {
  override readonly name = 'KeyError';
}

/** Where the keys are: in the environment, else in a file. */
export interface KeyOptions {
  /** `KEYS`: the lines of a key file, with commas between. */
  keys: string | undefined;
  keyFile: string;
}

const KEY_BYTES = 32;
const LOOKUP = 'lookup';
const NAME = /^[a-z0-9-]{1,40}$/;

export function newKeyring(): Keyring {
  return { lookup: randomBytes(KEY_BYTES), seals: [newSealKey()] };
}

export function newSealKey(): SealKey {
  return { id: `k-${randomBytes(4).toString('hex')}`, key: randomBytes(KEY_BYTES) };
}

export function newestSeal({ seals }: Keyring): SealKey {
  const last = seals.at(-1);
  if (!last) throw new KeyError('Nøklene mangler en linje som begynner med «k-».');
  return last;
}

/** Lines of a name and 64 hexadecimal digits, in groups that can be typed from paper. */
export function formatKeyring({ lookup, seals }: Keyring): string {
  const line = (name: string, key: Buffer) => `${name} ${key.toString('hex').match(/.{4}/g)?.join('-')}`;
  return [line(LOOKUP, lookup), ...seals.map(({ id, key }) => line(id, key))].join('\n');
}

/** @throws KeyError, which never quotes the keys */
export function parseKeyring(text: string): Keyring {
  const lines = text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .flatMap((line) => line.split(','))
    .map((line) => line.trim())
    .filter(Boolean);
  const keys = new Map(lines.map(parseLine));
  const lookup = keys.get(LOOKUP);
  keys.delete(LOOKUP);
  if (!lookup || keys.size === 0)
    throw new KeyError('Nøklene må ha en linje som begynner med «lookup» og minst én som begynner med «k-».');
  return { lookup, seals: [...keys].map(([id, key]) => ({ id, key })) };
}

function parseLine(line: string, index: number): [string, Buffer] {
  const [name = '', ...rest] = line.split(/\s+/);
  const hex = rest.join('').replaceAll('-', '');
  if (!NAME.test(name) || !/^[0-9a-f]{64}$/i.test(hex))
    throw new KeyError(`Nøkkel nr. ${index + 1} er ikke et navn og 64 tegn (0–9, a–f).`);
  return [name, Buffer.from(hex, 'hex')];
}

/** The keys as they are now, or undefined when there are none. @throws KeyError */
export function readKeyring({ keys, keyFile }: KeyOptions): Keyring | undefined {
  if (keys) return parseKeyring(keys);
  let text: string;
  try {
    // Windows has no such bits.
    if (process.platform !== 'win32' && statSync(keyFile).mode & 0o077)
      throw new KeyError(`Nøkkelfilen kan leses av andre enn eieren. Kjør «chmod 600 ${keyFile}».`);
    text = readFileSync(keyFile, 'utf8');
  } catch (error) {
    if (error instanceof KeyError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new KeyError(`Nøkkelfilen ${keyFile} kan ikke leses.`, { cause: error });
  }
  return parseKeyring(text);
}

const HEAD = `# Nøklene til registreringene. Uten dem kan ingen lese registreringene, heller ikke du.
# Ha en kopi på papir eller i et hvelv, aldri sammen med en sikkerhetskopi av databasen.
`;

/** @returns false when another process made the file first. @throws KeyError */
export function createKeyFile(file: string, keyring: Keyring): boolean {
  const aside = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeDurably(aside, keyring);
    // Another process finds it whole or not at all, and never writes over it.
    linkSync(aside, file);
    syncFolder(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new KeyError(
      `Nøkkelfilen ${file} kan ikke lages. Velg en annen plass med KEY_FILE, eller gi nøklene i KEYS.`,
      { cause: error },
    );
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Whole or not at all. */
export function replaceKeyFile(file: string, keyring: Keyring): void {
  const aside = `${file}.${process.pid}`;
  writeDurably(aside, keyring);
  renameSync(aside, file);
  syncFolder(file);
}

/** Only then does the name survive a power cut, too. Windows has no such thing. */
function syncFolder(file: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(dirname(file), 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function writeDurably(file: string, keyring: Keyring): void {
  const handle = openSync(file, 'wx', 0o600);
  try {
    writeSync(handle, `${HEAD}${formatKeyring(keyring)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
