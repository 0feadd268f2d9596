import { ContactPointList } from './schemas/contact-point.js';
import { eventPaths } from './openapi-events.js';
import { problemAnswer, readPath, reference, type Json } from './openapi-parts.js';
import { EventList } from './schemas/event.js';
import { Explainer } from './schemas/explainer.js';
import { Interest, InterestReceipt, Withdrawal } from './schemas/interest.js';
import { Health, Problem } from './schemas/problem.js';
import { Service } from './schemas/service.js';
import { Waiting } from './schemas/waiting.js';

/**
 * `backend/openapi.yaml` is this, written down by `npm run openapi`. The schemas are the very ones that the import
 * checks with, but open: an answer may gain optional fields within `format: 1`, and a client ignores those it does
 * not know. What is sent in stays closed.
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
      ...eventPaths(),
      '/explainer.{lang}.json': readPath({
        summary: 'What self-help is: sections that replace or add to the text that the module has with it',
        operationId: 'getExplainer',
        parameters: [{ name: 'lang', in: 'path', required: true, schema: { type: 'string' } }],
        content: { 'application/json': { schema: reference('Explainer') } },
        bad: [404],
      }),
      '/waiting.json': read('Where others wait for a group, roughly, renewed once a week', 'Waiting', [404]),
      '/interests': write('Say that one wishes for a group', 'Interest', {
        parameters: [IDEMPOTENCY_KEY],
        good: {
          201: {
            description: 'Stored, and safe. The same for every try with the same key and body.',
            content: { 'application/json': { schema: reference('InterestReceipt') } },
          },
        },
        bad: [400, 403, 404, 409, 410, 413, 415, 422, 429, 503],
      }),
      '/withdrawals': write('Take a wish back', 'Withdrawal', {
        good: { 204: { description: 'If there was such a wish, it is erased now' } },
        bad: [400, 403, 413, 415, 422, 429, 503],
      }),
      '/renewals': write('Go on waiting: a wish is kept for the whole time again', 'Withdrawal', {
        operationId: 'postRenewal',
        good: { 204: { description: 'If there is such a wish, it is kept from today' } },
        bad: [400, 403, 413, 415, 422, 429, 503],
      }),
    },
    components: {
      schemas: {
        Service: open(Service),
        ContactPointList: open(ContactPointList),
        EventList: open(EventList),
        Explainer: open(Explainer),
        Waiting: open(Waiting),
        Interest,
        InterestReceipt,
        Withdrawal,
        Problem: open(Problem),
        Health: open(Health),
      },
    },
  };
}

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'One for each wish; the same when it is sent again.',
  schema: { type: 'string', format: 'uuid' },
};

function write(
  summary: string,
  schema: string,
  {
    operationId = `post${schema}`,
    parameters,
    good,
    bad,
  }: { operationId?: string; parameters?: Json[]; good: Json; bad: number[] },
): Json {
  return {
    post: {
      summary,
      operationId,
      ...(parameters && { parameters }),
      requestBody: { required: true, content: { 'application/json': { schema: reference(schema) } } },
      responses: { ...good, ...Object.fromEntries(bad.map((status) => [status, problemAnswer(status)])) },
    },
  };
}

function read(summary: string, schema: string, missing: number[]): Json {
  return readPath({
    summary,
    operationId: `get${schema}`,
    content: { 'application/json': { schema: reference(schema) } },
    bad: missing,
  });
}

/** A copy without `additionalProperties: false`. */
function open(schema: object): Json {
  return JSON.parse(
    JSON.stringify(schema, (key: string, value: unknown) =>
      key === 'additionalProperties' && value === false ? undefined : value,
    ),
  ) as Json;
}
