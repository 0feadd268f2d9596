import { ContactPointList } from './schemas/contact-point.js';
import { Health, Problem } from './schemas/problem.js';
import { Service } from './schemas/service.js';

type Json = { [key: string]: unknown };

/**
 * `backend/openapi.yaml` is this, written down by `npm run openapi`. The schemas are the very ones that the import
 * checks with, but open: an answer may gain optional fields within `format: 1`, and a client ignores those it does
 * not know.
 */
export function openApiDocument(): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Selvhjelp widgets: backend',
      version: '1.0.0',
      license: { name: 'MIT', identifier: 'MIT' },
      description:
        'What the widgets ask of a backend. Every read can be served by a plain folder of files on any host: ' +
        'such a host may leave out ETag, compression and problem documents. Reads are simple requests without a ' +
        'custom header, answered with `Access-Control-Allow-Origin` where the page is on another site. ' +
        'Within `format: 1` only optional fields are added; ignore the ones you do not know.',
    },
    servers: [{ url: '/api', description: 'The base URL that `backend-url` names; any path will do.' }],
    paths: {
      '/service.json': read('Who runs the backend, and what else it offers', 'Service', [404]),
      '/contact-points.json': read(
        'The places that can get a person into a self-help group',
        'ContactPointList',
        [],
      ),
    },
    components: {
      schemas: {
        Service: open(Service),
        ContactPointList: open(ContactPointList),
        Problem: open(Problem),
        Health: open(Health),
      },
    },
  };
}

function read(summary: string, schema: string, missing: number[]): Json {
  const headers = {
    ETag: { description: 'Changes with the content.', schema: { type: 'string' } },
    'Cache-Control': { schema: { type: 'string' } },
    'Access-Control-Allow-Origin': { schema: { type: 'string' } },
  };
  return {
    get: {
      summary,
      operationId: `get${schema}`,
      responses: {
        200: {
          description: 'The document',
          headers,
          content: { 'application/json': { schema: reference(schema) } },
        },
        304: { description: 'Not changed since the `If-None-Match` that was sent' },
        ...Object.fromEntries([...missing, 429, 503].map((status) => [status, problemAnswer(status)])),
      },
    },
  };
}

const PROBLEMS: Record<number, string> = {
  404: 'There is none: then only the two lists are asked for',
  429: 'Too many requests',
  503: 'Busy, or the database does not answer',
};

function problemAnswer(status: number): Json {
  return {
    description: PROBLEMS[status],
    ...(status !== 404 && {
      headers: { 'Retry-After': { description: 'Seconds', schema: { type: 'string' } } },
    }),
    content: { 'application/problem+json': { schema: reference('Problem') } },
  };
}

function reference(schema: string): Json {
  return { $ref: `#/components/schemas/${schema}` };
}

/** A copy without `additionalProperties: false`. */
function open(schema: object): Json {
  return JSON.parse(
    JSON.stringify(schema, (key: string, value: unknown) =>
      key === 'additionalProperties' && value === false ? undefined : value,
    ),
  ) as Json;
}
