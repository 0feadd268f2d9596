import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { ContactPoint } from '../../src/schemas/contact-point.ts';
import { Service } from '../../src/schemas/service.ts';
import { validator } from '../../src/schemas/validator.ts';

const read = async (name) => JSON.parse(await readFile(new URL(`../data/${name}`, import.meta.url), 'utf8'));
const { contactPoints } = await read('contact-points.json');

describe('The demo data', () => {
  it('are 30 places, each one marked as demo and fit for the backend', () => {
    const check = validator(ContactPoint);
    assert.equal(contactPoints.length, 30);
    assert.equal(new Set(contactPoints.map(({ id }) => id)).size, 30);
    for (const point of contactPoints) {
      const result = check(point);
      assert.deepEqual(result.ok ? [] : result.faults, [], point.id);
      assert.equal(point.demo, true, point.id);
    }
  });

  it('claim nothing to be running today', () => {
    for (const { id, status, verified } of contactPoints) {
      assert.match(status ?? '', /^(?:unconfirmed|planned)$/, id);
      assert.deepEqual(Object.keys(verified ?? {}), ['date'], id);
      assert.match(verified?.date ?? '', /^20(?:0[79]|1\d|20)$/, `${id}: no finer than the source's year`);
    }
  });

  it('show no door: only the centre of the municipality', () => {
    for (const { id, location } of contactPoints) {
      if (!location) continue;
      assert.equal(location.precision, 'area', id);
      assert.ok(
        [location.lat, location.lon].every(
          (degrees) => Math.abs(degrees * 100 - Math.round(degrees * 100)) < 1e-6,
        ),
        id,
      );
    }
  });

  it('hold no way to get in touch beyond the three records that the sources give one for', () => {
    const reachable = contactPoints.filter((point) => point.phones ?? point.email ?? point.website);
    assert.deepEqual(
      reachable.map(({ id }) => id),
      ['selvhjelp-norge', 'norsk-selvhjelpsforum', 'link-lyngen'],
    );
  });

  it('come with a service document that is marked as demo and builds in no national contact', async () => {
    const service = await read('service.json');
    const result = validator(Service)(service);
    assert.deepEqual(result.ok ? [] : result.faults, []);
    assert.equal(service.demo, true);
    assert.equal(service.national, undefined);
    assert.equal(service.sources.length, 5);
  });
});
