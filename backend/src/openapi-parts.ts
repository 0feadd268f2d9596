export type Json = { [key: string]: unknown };

export interface ReadPath {
  summary: string;
  operationId: string;
  parameters?: Json[];
  content: Json;
  /** Beside those that everything may answer. */
  bad: number[];
}

/** A read: a plain GET that any cache may keep. */
export function readPath({ summary, operationId, parameters, content, bad }: ReadPath): Json {
  const headers = {
    ETag: { description: 'Changes with the content.', schema: { type: 'string' } },
    'Cache-Control': { schema: { type: 'string' } },
    'Access-Control-Allow-Origin': { schema: { type: 'string' } },
  };
  return {
    get: {
      summary,
      operationId,
      ...(parameters && { parameters }),
      responses: {
        200: { description: 'The document', headers, content },
        304: { description: 'Not changed since the `If-None-Match` that was sent' },
        ...Object.fromEntries([...bad, 429, 503].map((status) => [status, problemAnswer(status)])),
      },
    },
  };
}

const PROBLEMS: Record<number, string> = {
  400: 'What was asked makes no sense: not a JSON object, a name that stands twice, no UUID in Idempotency-Key, no such day',
  403: 'From a page of a site that may not send here',
  404: 'There is none, or the operator does not offer it',
  409: 'A request with this key is still being handled: ask again in a moment with the same body',
  410: 'What was sent with this key has been withdrawn',
  413: 'More than 64 KiB',
  415: 'Not `application/json`, or compressed',
  422:
    'Fields that are wrong, in `errors`: `missing`, `invalid`, `too-long`, `national-id`, `no-receiver`, `unknown`, ' +
    '`unknown-field` (once, whatever is unknown); `other-body` when this key was used with another body',
  429: 'Too many requests',
  503: 'Busy, or the database does not answer',
};

export function problemAnswer(status: number): Json {
  return {
    description: PROBLEMS[status],
    ...([409, 429, 503].includes(status) && {
      headers: { 'Retry-After': { description: 'Seconds', schema: { type: 'string' } } },
    }),
    content: { 'application/problem+json': { schema: reference('Problem') } },
  };
}

export function reference(schema: string): Json {
  return { $ref: `#/components/schemas/${schema}` };
}
