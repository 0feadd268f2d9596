import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Geography } from '../geography.js';
import { MAX_CONTACT_POINTS } from '../schemas/contact-point.js';
import { TooManyContactPoints, saveContactPoints, type Saved } from '../store/contact-points.js';
import { saveService } from '../store/service.js';
import type { Database } from '../store/tables.js';
import { checkContactPoints, checkService } from './check.js';
import { readContactPointCsv } from './csv.js';
import { parseJson, readContactPointJson } from './json.js';
import { UnreadableFile, formatRefusals, unreadable, type RawFile, type Refusal } from './report.js';

export interface ImportContext {
  db: Database;
  operator: string;
  geography: Geography;
  now: Date;
}

export interface ImportOptions {
  replace?: boolean;
  dryRun?: boolean;
}

/** What to print, and whether everything was taken. */
export interface ImportResult {
  ok: boolean;
  message: string;
}

/** As much as the widgets read of a list. */
const MAX_FILE_BYTES = 32 * 1024 * 1024;

export async function importContactPoints(
  file: string,
  context: ImportContext,
  options: ImportOptions = {},
): Promise<ImportResult> {
  return reported(file, async () => {
    const raw = readRecords(file, await readBounded(file));
    const checked = checkContactPoints(raw.records, context.geography, context.now);
    if (!checked.ok) return refused(file, checked.refusals, raw.notes);
    const saved = await saveContactPoints(context.db, context.operator, checked.value, {
      replace: options.replace ?? false,
      dryRun: options.dryRun ?? false,
      now: context.now,
    });
    return { ok: true, message: [...raw.notes, describe(saved, options)].join('\n') };
  });
}

export async function importService(
  file: string,
  context: ImportContext,
  { dryRun = false }: ImportOptions = {},
): Promise<ImportResult> {
  return reported(file, async () => {
    const checked = checkService(parseJson(await readBounded(file)));
    if (!checked.ok) return refused(file, checked.refusals, []);
    if (!dryRun) await saveService(context.db, context.operator, checked.value, context.now);
    return {
      ok: true,
      message: dryRun
        ? 'Prøve: filen er i orden. Ingenting er endret.'
        : 'Opplysningene om tjenesten er tatt inn.',
    };
  });
}

function readRecords(file: string, bytes: Uint8Array): RawFile {
  switch (extname(file).toLowerCase()) {
    case '.csv':
      return readContactPointCsv(bytes);
    case '.json':
      return readContactPointJson(bytes);
    default:
      throw unreadable('extension', 'må hete noe på .csv eller .json');
  }
}

/** Never more than the limit into memory, also when the file grows, or is no file. */
export async function readBounded(file: string, limit = MAX_FILE_BYTES): Promise<Uint8Array> {
  const handle = await open(file).catch(() => {
    throw unreadable('missing', 'finnes ikke, eller kan ikke leses');
  });
  try {
    if (!(await handle.stat()).isFile()) throw unreadable('missing', 'er ikke en fil');
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of handle.createReadStream({ autoClose: false, highWaterMark: 1024 * 1024 })) {
      chunks.push(chunk as Buffer);
      length += (chunk as Buffer).length;
      if (length > limit) throw unreadable('size', `er større enn ${limit / 1024 / 1024} MB`);
    }
    return Buffer.concat(chunks);
  } finally {
    await handle.close();
  }
}

export async function reported(file: string, work: () => Promise<ImportResult>): Promise<ImportResult> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnreadableFile) return refused(file, [error.refusal], []);
    if (error instanceof TooManyContactPoints) return refused(file, [TOO_MANY], []);
    throw error;
  }
}

const TOO_MANY = unreadable(
  'maxItems',
  `og de som er tatt inn før, blir til sammen flere enn ${MAX_CONTACT_POINTS} steder (--replace tar over hele listen)`,
).refusal;

export function refused(file: string, refusals: readonly Refusal[], notes: readonly string[]): ImportResult {
  const head = `Ingenting er tatt inn fra ${file}. Dette må rettes først:`;
  return { ok: false, message: [...notes, head, formatRefusals(refusals)].join('\n') };
}

function describe({ added, changed, unchanged, removed }: Saved, { dryRun, replace }: ImportOptions): string {
  const counts = `${added} nye, ${changed} endret, ${unchanged} som før${replace ? `, ${removed} fjernet` : ''}`;
  return dryRun ? `Prøve: ${counts}. Ingenting er endret.` : `Tatt inn: ${counts}.`;
}
