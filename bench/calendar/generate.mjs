/**
 * Generated events: the same for the same number and seed, spread evenly over a year before and a year after a day.
 * Marked as the contact points are: `demo: true`, "Generert" in the title, everything else made up.
 */
import { mulberry32, pick } from '../generate.mjs';

const TYPES = [
  ...['open-meeting', 'open-meeting', 'open-meeting', 'igangsetteropplaering', 'seminar', 'course'],
  ...['conference', 'network', 'stand', 'other'],
];
const HOURS = [9, 10, 12, 16, 17, 18, 19];
const DAY = 86_400_000;
const YEAR_DAYS = 365;

/**
 * @param {number} count how many
 * @param {{ id: string, municipalities: string[] }[]} points who holds them
 * @param {{ today: string, seed?: number }} options
 * @returns a whole answer of `GET B/events.json`, as a host of files gives it
 */
export function generateEvents(count, points, { today, seed = 4 }) {
  const random = mulberry32(seed);
  const first = Date.parse(today) - YEAR_DAYS * DAY;
  const events = Array.from({ length: count }, (_, index) => {
    const day = first + Math.floor((index / count) * 2 * YEAR_DAYS) * DAY;
    return event(index, day, pick(points, random), random);
  });
  return { format: 1, generated: `${today}T00:00:00Z`, events };
}

function event(index, day, point, random) {
  const type = pick(TYPES, random);
  const online = random() < 0.15;
  return {
    id: `generert-${index}`,
    uid: `generert-${index}@eksempel.example--${index}`,
    demo: true,
    title: `Generert ${type} ${index}`,
    description:
      'Vi møtes, forteller kort om hva en selvhjelpsgruppe er, og svarer på spørsmål. Ingen må si noe. Kom gjerne ' +
      'litt før, så er det kaffe.\n\nhttps://eksempel.example/les-mer',
    type,
    ...(random() < 0.3 && { for: [pick(['starters', 'professionals'], random)] }),
    ...times(day, random),
    ...(random() < 0.06 && { status: pick(['cancelled', 'postponed', 'full'], random) }),
    ...(type === 'open-meeting' && { dropIn: true }),
    formats: [online ? 'online' : 'in-person'],
    ...(online ? { onlineUrl: 'https://eksempel.example/mote' } : { place: place(index, point) }),
    organiser: { contactPoint: point.id },
    languages: random() < 0.1 ? ['nb', 'en'] : ['nb'],
  };
}

const place = (index, { municipalities }) => ({
  name: 'Eksempel bibliotek',
  address: `Eksempelveien ${index}, 0000 Eksempel`,
  municipality: municipalities[0],
});

function times(day, random) {
  const days = random() < 0.03 ? 2 : 0;
  if (random() < 0.04) return { allDay: true, start: isoDate(day), end: isoDate(day + days * DAY) };
  const start = day + pick(HOURS, random) * 3_600_000;
  return { start: isoInstant(start), end: isoInstant(start + 2 * 3_600_000 + days * DAY) };
}

const isoInstant = (ms) => `${new Date(ms).toISOString().slice(0, 19)}Z`;
const isoDate = (ms) => new Date(ms).toISOString().slice(0, 10);

/* ---- what the reference backend answers ---- */

const AHEAD_MONTHS = 24;

/**
 * Those that touch a day from `from` to `to`, as the reference backend gives them.
 *
 * @param {{ events: object[] }} answer a whole one
 * @param {URLSearchParams} query dates
 */
export function between(answer, query, today) {
  const from = query.get('from') ?? '0000';
  const to = query.get('to') ?? monthsAfter(today, AHEAD_MONTHS);
  const events = answer.events.filter(
    ({ start, end = start }) => osloDate(start) <= to && osloDate(end) >= from,
  );
  return { ...answer, events };
}

const oslo = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Oslo', dateStyle: 'short' });
const osloDate = (moment) => (moment.includes('T') ? oslo.format(new Date(moment)) : moment);

function monthsAfter(today, months) {
  const date = new Date(today);
  date.setUTCMonth(date.getUTCMonth() + months);
  return isoDate(date);
}

/* ---- the same events, as others want them ---- */

/** FullCalendar and EventCalendar: the end of whole days is the day after. */
export const forFullCalendar = ({ events }) =>
  events.map(({ id, title, start, end, allDay = false, type }) => ({
    ...{ id, title, start, allDay, extendedProps: { type } },
    end: allDay ? isoDate(Date.parse(end) + DAY) : end,
  }));

export const forScheduleX = ({ events }) =>
  events.map(({ id, title, start, end, type }) => ({ id, title, start, end, type }));
