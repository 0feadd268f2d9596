/** Two readers of iCalendar that know nothing of one another, by UID. */
import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import { momentOf } from '../../src/events/zone.js';

/** What a reader makes of one VEVENT. */
export interface Read {
  uid: string;
  start: number;
  end: number | undefined;
  summary: string;
  status: string;
  sequence: number;
}

export function byIcalJs(text: string): Map<string, Read & { component: ICAL.Component }> {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? undefined);
  ICAL.TimezoneService.register(zone);
  const instant = (time: ICAL.Time | null) =>
    time && (time.isDate ? momentOf(time.toString()) : time.toJSDate().getTime());
  return new Map(
    calendar.getAllSubcomponents('vevent').map((component) => {
      const value = (name: string) => component.getFirstPropertyValue(name);
      const read = {
        uid: String(value('uid')),
        start: instant(value('dtstart') as ICAL.Time) ?? NaN,
        end: instant(value('dtend') as ICAL.Time | null) ?? undefined,
        summary: String(value('summary')),
        status: String(value('status')),
        sequence: Number(value('sequence')),
        component,
      };
      return [read.uid, read];
    }),
  );
}

export function byNodeIcal(text: string): Map<string, VEvent> {
  const found = Object.values(nodeIcal.sync.parseICS(text)).filter(
    (one): one is VEvent => one?.type === 'VEVENT',
  );
  return new Map(found.map((event) => [event.uid, event]));
}
