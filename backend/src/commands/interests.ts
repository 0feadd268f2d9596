import type { Keys } from '../crypto/open-keys.js';
import { tidyReference } from '../crypto/codes.js';
import { addDays, dayOf } from '../days.js';
import { oddities } from '../interests/odd.js';
import { openRow } from '../interests/sealed.js';
import { keepOnlyAsLongAsPromised, remindedFrom, retentionDays } from '../retention.js';
import type { Interest } from '../schemas/interest.js';
import type { Service } from '../schemas/service.js';
import {
  countByReceiver,
  interestsFor,
  markContacted,
  markRead,
  readTally,
  withdrawInterest,
  type Outcome,
} from '../store/interests.js';
import { readPublication } from '../store/publication.js';
import type { Database, InterestRow } from '../store/tables.js';

export interface CommandContext {
  db: Database;
  operator: string;
  now: Date;
}

/**
 * The wishes that a contact point has received, in plain text. They count as read from now.
 *
 * @returns undefined when there is no such contact point, nor anything that one of that id received
 */
export async function listInterests(
  { db, operator, keys }: CommandContext & { keys: Keys },
  contactPoint: string,
): Promise<string | undefined> {
  const { service, contactPoints } = await readPublication(db, operator);
  const rows = await interestsFor(db, operator, contactPoint);
  if (rows.length === 0) {
    const isKnown = contactPoints.some(({ id }) => id === contactPoint);
    return isKnown ? `Ingen ønsker til ${contactPoint}.` : undefined;
  }
  const opened = rows.map((row) => ({ reference: row.reference, interest: openRow(row, keys).interest }));
  const shown = rows.map((row, at) => {
    const odd = oddities(opened[at]!, opened);
    const text = describe(row, opened[at]!.interest, service);
    return odd.length > 0 ? `${text}\n  Se nøye på dette: ${odd.join('; ')}` : text;
  });
  await markRead(
    db,
    operator,
    rows.map(({ id }) => id),
  );
  return [`${rows.length} ønsker til ${contactPoint}:`, ...shown].join('\n\n');
}

/** Who has something to read, and who has something that is soon erased. No names: there are none in the clear. */
export async function overview({ db, operator, now }: CommandContext): Promise<string> {
  const { service } = await readPublication(db, operator);
  await keepOnlyAsLongAsPromised(db, { operator, service, now });
  const receivers = await countByReceiver(db, operator, remindedFrom(service, dayOf(now)));
  const waiting = receivers.map(
    ({ contactPoint, total, unread, reminded }) =>
      `${contactPoint}: ${total} ønsker, ${unread} uleste` +
      (reminded ? `, ${reminded} blir snart slettet hvis ingen tar kontakt` : ''),
  );
  const erased = (await readTally(db, operator)).map(
    ({ year, outcome, total }) => `${year}: ${total} ${OUTCOMES[outcome]}`,
  );
  return [...(waiting.length > 0 ? waiting : ['Ingen ønsker.']), ...erased].join('\n');
}

const OUTCOMES: Record<Outcome, string> = {
  withdrawn: 'trukket tilbake',
  expired: 'slettet uten at noen hadde tatt kontakt på lenge',
};

/** @returns undefined when there is no such reference */
export async function contacted(
  { db, operator, now }: CommandContext,
  reference: string,
): Promise<string | undefined> {
  const { service } = await readPublication(db, operator);
  const today = dayOf(now);
  const tidy = tidyReference(reference);
  if (!(await markContacted(db, operator, tidy, today))) return undefined;
  return `${tidy} er merket som kontaktet, og blir tatt vare på til ${addDays(today, retentionDays(service))}.`;
}

/** For somebody who asks for it and has no code. @returns undefined when there is no such reference */
export async function erase(
  { db, operator, now }: CommandContext,
  reference: string,
): Promise<string | undefined> {
  const { service } = await readPublication(db, operator);
  const tidy = tidyReference(reference);
  const endsFor = (keptFrom: string) => addDays(keptFrom, retentionDays(service));
  const asked = { operator, reference: tidy, codeHash: null, endsFor, today: dayOf(now) };
  return (await withdrawInterest(db, asked)) ? `${tidy} er slettet.` : undefined;
}

const LABELS: [keyof Interest, string][] = [
  ['alias', 'Kalles'],
  ['phone', 'Telefon'],
  ['phoneBy', 'Nås med'],
  ['mayLeaveMessage', 'Kan legge igjen beskjed'],
  ['email', 'E-post'],
  ['municipality', 'Kommune'],
  ['languages', 'Språk'],
  ['formats', 'Møteform'],
  ['meetingTimes', 'Tider'],
  ['wish', 'Ønsker'],
  ['theme', 'Tema'],
  ['onBehalf', 'Fylt ut sammen med'],
];

const WORDS: Partial<Record<string, string>> = {
  call: 'samtale',
  sms: 'SMS',
  either: 'samtale eller SMS',
  true: 'ja',
  false: 'nei',
  'in-person': 'møtes',
  online: 'på nett',
  daytime: 'dagtid',
  evening: 'kveld',
  weekend: 'helg',
  mixed: 'gruppe for alle',
  theme: 'temagruppe',
  unsure: 'vet ikke ennå',
  loneliness: 'ensomhet',
  grief: 'sorg',
  breakup: 'samlivsbrudd',
  relative: 'pårørende',
  illness: 'sykdom',
  work: 'arbeid',
  anxiety: 'angst og uro',
  addiction: 'rus og avhengighet',
  other: 'noe annet',
  professional: 'fagperson',
};
/** Codes that are the same word in two fields mean two things. */
const FREE: ReadonlySet<keyof Interest> = new Set(['alias', 'phone', 'email', 'municipality', 'languages']);

function describe(row: InterestRow, interest: Interest, service: Service): string {
  const erased = addDays(row.kept_from, retentionDays(service));
  const head = `${row.reference}  kom ${row.created}, slettes ${erased}${STATUS[row.status]}`;
  const lines = LABELS.flatMap(([field, label]) => {
    const value = interest[field];
    if (value === undefined) return field === 'mayLeaveMessage' && interest.phone ? [`${label}: nei`] : [];
    const parts = (Array.isArray(value) ? value : [value]).map(String);
    const words = FREE.has(field) ? parts : parts.map(wordFor);
    return words.length > 0 ? [`${label}: ${words.join(', ')}`] : [];
  });
  return [head, ...lines.map((line) => `  ${line}`)].join('\n');
}

const wordFor = (code: string): string => WORDS[code] ?? code;

const STATUS: Record<InterestRow['status'], string> = { new: '  NY', read: '', contacted: '  (kontaktet)' };
