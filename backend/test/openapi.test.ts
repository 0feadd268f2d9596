import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import type { ContactPoint as WidgetContactPoint } from '../../src/data/contact-points.js';
import type {
  Interest as WidgetInterest,
  InterestReceipt as WidgetInterestReceipt,
} from '../../src/data/interests.js';
import type { Service as WidgetService } from '../../src/data/service.js';
import { openApiDocument } from '../src/openapi.js';
import { ContactPointList, type ContactPoint } from '../src/schemas/contact-point.js';
import type { Interest, InterestReceipt } from '../src/schemas/interest.js';
import { Service } from '../src/schemas/service.js';
import { validator } from '../src/schemas/validator.js';
import { saveService } from '../src/store/service.js';
import { happening, save } from './support/events.js';
import { NOW, OPERATOR, testServer, testServerWith } from './support/server.js';
import { FULL_WISH, WISH, receivingServer } from './support/wishes.js';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const written = parse(read('../openapi.yaml')) as ReturnType<typeof openApiDocument>;

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);
ajv.addFormat('iri', (text) => Boolean(new URL(text)));
ajv.addSchema({ $id: 'openapi', ...written });

/** Says what is wrong, by the written description. */
function faults(schema: string, value: unknown): unknown {
  const validate = ajv.compile({ $ref: `openapi#/components/schemas/${schema}` });
  return validate(value) ? null : validate.errors;
}

const points = JSON.parse(read('../../test/fixtures/contact-points.json')) as ContactPointList;
const service = JSON.parse(read('../../test/fixtures/service.json')) as Service;

describe('openapi.yaml', () => {
  it('is what the schemas say (npm run openapi)', () => {
    assert.deepEqual(written, JSON.parse(JSON.stringify(openApiDocument())));
  });

  it('fits the answers that the backend gives', async (t) => {
    const { server, db } = await testServerWith(t, points.contactPoints);
    await saveService(db, OPERATOR, service, NOW);
    assert.equal(faults('ContactPointList', (await server.inject('/api/contact-points.json')).json()), null);
    await save(db, [happening({}, { rrule: 'FREQ=WEEKLY' })]);
    assert.equal(faults('EventList', (await server.inject('/api/events.json')).json()), null);
    assert.equal(faults('Service', (await server.inject('/api/service.json')).json()), null);
    assert.equal(faults('Problem', (await server.inject('/api/nothing.json')).json()), null);
    assert.equal(faults('Health', (await server.inject('/health/ready')).json()), null);
  });

  it('fits the data that the widgets are tested with', () => {
    assert.equal(faults('ContactPointList', points), null);
    assert.equal(faults('Service', service), null);
  });

  it('fits the demo data, which the strict schemas take too', () => {
    const demoPoints = JSON.parse(read('../demo/data/contact-points.json')) as unknown;
    const demoService = JSON.parse(read('../demo/data/service.json')) as unknown;
    assert.equal(faults('ContactPointList', demoPoints), null);
    assert.equal(faults('Service', demoService), null);
    assert.equal(validator(ContactPointList)(demoPoints).ok, true);
    assert.equal(validator(Service)(demoService).ok, true);
  });

  it('fits what is sent and answered when somebody wishes for a group', async (t) => {
    const { server, send, withdraw } = await receivingServer(t);
    for (const wish of [WISH, FULL_WISH]) {
      assert.equal(faults('Interest', wish), null);
      const answer = await send(wish);
      assert.equal(faults('InterestReceipt', answer.json()), null);
      assert.equal((await withdraw(answer.json<InterestReceipt>().reference, 'x')).statusCode, 204);
    }
    const refused = await send({ ...WISH, theme: 'my own words', more: 1 });
    assert.notEqual(faults('Interest', { ...WISH, theme: 'my own words' }), null);
    assert.notEqual(faults('Interest', { ...WISH, more: 1 }), null);
    assert.equal(faults('Problem', refused.json()), null);
    assert.equal(faults('Withdrawal', { reference: 'ABCD-2345', withdrawalCode: 'x' }), null);
    assert.equal(faults('Waiting', (await server.inject('/api/waiting.json')).json()), null);
  });

  it('can say no, and lets later additions pass', () => {
    assert.notEqual(faults('ContactPointList', { format: 2, generated: 'x', contactPoints: [{}] }), null);
    assert.notEqual(faults('ContactPointList', { ...points, contactPoints: [{ id: 'Æ', name: '' }] }), null);
    assert.equal(faults('Service', { ...service, later: 1 }), null);
  });

  it('describes every address of the API', async (t) => {
    const { server } = await testServer(t);
    const paths = Object.entries(written['paths'] as Record<string, object>);
    for (const [path, operations] of paths) {
      const method = 'post' in operations ? 'POST' : 'GET';
      const url = `/api${path.replace('{id}.ics', ':file').replace('{lang}', ':lang')}`;
      assert.equal(server.hasRoute({ method, url }), true, path);
    }
    assert.equal(paths.length, 10);
  });

  it('speaks of the same fields as the widgets do', () => {
    // Checked by the compiler: what the schema lets through is what the widgets take, and the other way round.
    const toWidget = (value: ContactPoint): WidgetContactPoint => value;
    const fromWidget = (value: WidgetContactPoint): ContactPoint => value;
    const serviceToWidget = (value: Service): WidgetService => value;
    const serviceFromWidget = (value: WidgetService): Service => value;
    const interestToWidget = (value: Interest): WidgetInterest => value;
    const receiptToWidget = (value: InterestReceipt): WidgetInterestReceipt => value;
    assert.equal(typeof interestToWidget, typeof receiptToWidget);
    const [first] = points.contactPoints;
    assert.equal(first && fromWidget(toWidget(first)), first);
    assert.equal(serviceFromWidget(serviceToWidget(service)), service);
  });
});
