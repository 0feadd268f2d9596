import type { Series } from '../../src/events/series.js';
import { happening } from './events.js';

/** One of each kind that a calendar could get wrong. */
export const SEASON: Series[] = [
  happening(
    { id: 'ukentlig', start: '2026-10-20T18:00:00+02:00', end: '2026-10-20T20:00:00+02:00' },
    {
      rrule: 'FREQ=WEEKLY;COUNT=4',
      changes: [
        { recurrenceId: '2026-10-27T18:00:00+01:00', event: { status: 'cancelled' } },
        { recurrenceId: '2026-11-03T18:00:00+01:00', event: { start: '2026-11-04T19:00:00+01:00' } },
      ],
    },
  ),
  happening({ id: 'heldags', start: '2028-02-28', end: '2028-02-29', allDay: true }),
  happening({ id: 'en-dag', start: '2026-12-31', allDay: true }),
  happening({ id: 'over-midnatt', start: '2026-12-31T22:00:00+01:00', end: '2027-01-01T01:00:00+01:00' }),
  happening({ id: 'om-varen', start: '2027-03-28T01:30:00+01:00', end: '2027-03-28T03:30:00+02:00' }),
  happening({ id: 'forste-time', start: '2026-10-25T02:30:00+02:00', end: '2026-10-25T02:30:00+01:00' }),
  happening({ id: 'andre-time', start: '2026-10-25T02:30:00+01:00', end: '2026-10-25T04:00:00+01:00' }),
  happening({ id: 'uten-slutt', start: '2026-07-01T10:00:00+02:00' }),
  happening({ id: 'fullt', status: 'full' }),
  happening({ id: 'utsatt', status: 'postponed' }),
  happening({
    id: 'samisk',
    title: 'Deaivvadeapmi Kárášjogas, ŧ ŋ đ č š ž; «æøå» 👨‍👩‍👧‍👦 \\ og så enda litt mer, så det blir langt',
    description: `${'æøåŧŋđ👍'.repeat(40)}\nNy linje, med komma; og semikolon.\n\nBEGIN:VEVENT\nUID:innbrudd`,
    place: { name: 'Eksempelhuset, 2. etasje; inn til høyre', address: 'Eksempelveien 1, 0000 Eksempel' },
    url: 'https://eksempel.example/møte?a=1,2;b=3',
    type: 'open-meeting',
  }),
];
