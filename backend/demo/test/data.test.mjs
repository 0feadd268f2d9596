import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { ContactPoint } from '../../src/schemas/contact-point.ts';
import { demoSeason } from '../../src/demo-season.ts';
import { expand } from '../../src/events/expand.ts';
import { Event, Series } from '../../src/schemas/event.ts';
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

  it('are 30 events that took place, each marked as demo, on a day, at no door', async () => {
    const { events } = await read('events.json');
    const check = validator(Event);
    assert.equal(events.length, 30);
    assert.equal(new Set(events.map(({ id }) => id)).size, 30);
    for (const event of events) {
      const result = check(event);
      assert.deepEqual(result.ok ? [] : result.faults, [], event.id);
      assert.equal(event.demo, true, event.id);
      assert.match(event.title, /^Demo: /);
      assert.match(event.start, /^20(07|08|1[0-6])-/, event.id);
      assert.deepEqual(Object.keys(event.place ?? { municipality: '' }), ['municipality'], event.id);
    }
  });

  const DAYS = ['2026-11-22', '2026-12-31', '2027-01-01', '2028-02-29', '2031-07-15'];

  it('have a season around today, whenever that is: of every kind, in every state, at the demo places', () => {
    const check = validator(Series);
    const ids = new Set(contactPoints.map(({ id }) => id));
    for (const today of DAYS) {
      const now = Date.parse(today);
      const season = demoSeason(today);
      for (const series of season) {
        const result = check(series);
        assert.deepEqual(result.ok ? [] : result.faults, [], series.event.id);
      }
      assert.equal(new Set(season.map(({ event }) => event.id)).size, season.length);
      const ahead = season
        .flatMap((series) => expand(series, { from: now, now, until: now + 120 * 86_400_000 }))
        .filter(({ starts }) => starts > now)
        .map(({ event }) => event);
      const have = (values) => [...new Set(values.flat())].sort();
      assert.deepEqual(have(ahead.map(({ status = 'scheduled' }) => status)), [
        'cancelled',
        'full',
        'postponed',
        'scheduled',
      ]);
      assert.deepEqual(have(ahead.map(({ formats }) => formats)), ['in-person', 'online']);
      assert.deepEqual(have(ahead.map(({ for: whom = [] }) => whom)), [
        'everyone',
        'professionals',
        'starters',
      ]);
      assert.equal(have(ahead.map(({ type }) => type)).length, 6);
      assert.deepEqual(
        ahead.filter(({ organiser }) => !ids.has(organiser.contactPoint)),
        [],
      );
    }
  });

  it('say that they are a demo in every title, in each language, and lead to no real address', () => {
    for (const { event } of demoSeason('2026-11-22')) {
      assert.equal(event.demo, true, event.id);
      for (const title of [event.title, ...Object.values(event.translations).map((texts) => texts.title)])
        assert.match(title, /^Demo: /, event.id);
      for (const url of [event.url, event.onlineUrl, event.registrationUrl])
        assert.match(url ?? 'https://eksempel.example/', /^https:\/\/eksempel\.example\//);
      assert.match(event.place?.name ?? 'Eksempel', /^Eksempel/);
    }
  });

  it('promise the same the day after', () => {
    assert.deepEqual(demoSeason('2026-11-23'), demoSeason('2026-11-22'));
    const next = new Map(demoSeason('2026-12-01').map(({ event }) => [event.id, event]));
    for (const { event } of demoSeason('2026-11-30'))
      if (event.start > '2026-12') assert.deepEqual(next.get(event.id), event);
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
