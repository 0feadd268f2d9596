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

/** `thorough` takes a second or so for a large list: right for files that are written once. */
export async function toAnswer(document: unknown, { thorough = false } = {}): Promise<Answer> {
  const identity = Buffer.from(JSON.stringify(document));
  const [gz, br] = await Promise.all([
    compressGzip(identity, { level: thorough ? 9 : 6 }),
    compressBrotli(identity, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: thorough ? 11 : 6,
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
