import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressGzip = promisify(gzip);
const compressBrotli = promisify(brotliCompress);

export type Encoding = 'br' | 'gzip' | 'identity';

/** One document in the forms that a client can ask for, made once for each version of the data. */
export interface Answer {
  bodies: Record<Encoding, Buffer>;
  /** Of the plain bytes; `etag()` makes it different for each encoding. */
  hash: string;
}

/**
 * `thorough` takes a second or so for a large list: right for files that are written once. `quick` is for what is made
 * while somebody waits.
 */
export type Effort = 'quick' | 'usual' | 'thorough';
const LEVELS = {
  quick: { gzip: 4, brotli: 3 },
  usual: { gzip: 6, brotli: 6 },
  thorough: { gzip: 9, brotli: 11 },
} as const;

export const toAnswer = (document: unknown, { thorough = false } = {}): Promise<Answer> =>
  answerOf(Buffer.from(JSON.stringify(document)), thorough ? 'thorough' : 'usual');

export async function answerOf(identity: Buffer, effort: Effort): Promise<Answer> {
  const level = LEVELS[effort];
  const [gz, br] = await Promise.all([
    compressGzip(identity, { level: level.gzip }),
    compressBrotli(identity, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: level.brotli,
        [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
      },
    }),
  ]);
  const hash = createHash('sha256').update(identity).digest('base64url').slice(0, 22);
  return { bodies: { identity, gzip: gz, br }, hash };
}

export function etag(answer: Answer, encoding: Encoding): string {
  return encoding === 'identity' ? `"${answer.hash}"` : `"${answer.hash}-${encoding}"`;
}

/** True when the client already holds the document, in whichever encoding it got it. */
export function matches(answer: Answer, ifNoneMatch: string | undefined): boolean {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const known = new Set(['identity', 'gzip', 'br'].map((encoding) => etag(answer, encoding as Encoding)));
  return ifNoneMatch.split(',').some((tag) => known.has(tag.trim().replace(/^W\//, '')));
}

/** The smallest form that `Accept-Encoding` allows; a header that makes no sense gets the plain bytes. */
export function chooseEncoding(acceptEncoding: string | undefined): Encoding {
  const weights = new Map<string, number>();
  for (const part of (acceptEncoding ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const weight = parameters.find((text) => text.startsWith('q='))?.slice(2);
    weights.set(name, weight === undefined ? 1 : Number(weight));
  }
  const accepts = (name: Encoding) => (weights.get(name) ?? weights.get('*') ?? 0) > 0;
  return (['br', 'gzip'] as const).find(accepts) ?? 'identity';
}
