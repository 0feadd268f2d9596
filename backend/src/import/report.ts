/** One thing that keeps a record out, in words for the person who made the file. */
export interface Refusal {
  /** "linje 5" in CSV, "sted nr. 3" in JSON, "filen". */
  where: string;
  id?: string;
  /** As the file names it: `phones.1.number`. Empty when it is the whole record. */
  field: string;
  code: string;
  why: string;
}

export type Reason = Omit<Refusal, 'where' | 'id'>;

/** One record as the file has it, before it is checked. */
export interface RawRecord {
  where: string;
  value: unknown;
  /** What was found wrong already while reading. */
  reasons?: Reason[];
}

export interface RawFile {
  records: RawRecord[];
  /** What was noticed on the way, and is no reason to refuse. */
  notes: string[];
}

/** The file as a whole can't be read. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  constructor(readonly refusal: Refusal) {
    super(refusal.why);
  }
}

export function unreadable(code: string, why: string, where = 'filen', field = ''): UnreadableFile {
  return new UnreadableFile({ where, field, code, why });
}

/** More than this nobody reads; mending the first ones often mends the rest. */
const MAX_LINES = 100;

export function formatRefusals(refusals: readonly Refusal[]): string {
  const lines = refusals.slice(0, MAX_LINES).map(({ where, id, field, code, why }) => {
    const subject = [id && `«${id}»`, field].filter(Boolean).join(', ');
    return `  ${where}${subject ? ` (${subject})` : ''}: ${why} [${code}]`;
  });
  const more = refusals.length - lines.length;
  return [...lines, ...(more > 0 ? [`  … og ${more} til.`] : [])].join('\n');
}
