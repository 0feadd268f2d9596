import { addDays } from './days.js';
import type { Series, SeriesChange } from './events/series.js';
import { OSLO, instantOf, toOslo } from './events/zone.js';
import type { Event } from './schemas/event.js';

/**
 * Events around today for a demonstration, all of them made up: the same for every day of a month, and of one month to
 * the next what was promised stays. Repeating ones have no end, so that a demo that has run for a year is not empty.
 */
export function demoSeason(today: string): Series[] {
  const months = Array.from({ length: 7 }, (_, index) => monthAfter(today, index - 1));
  return [...repeating(months), ...months.flatMap(ofMonth)];
}

/** `YYYY-MM`, so many months after a day's own. */
function monthAfter(day: string, months: number): string {
  const at = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  return at.toISOString().slice(0, 7);
}

/** The nth such weekday (1 is Monday) of a month. */
function nth(month: string, weekday: number, n: number): string {
  const first = new Date(`${month}-01T00:00:00Z`).getUTCDay() || 7;
  return addDays(`${month}-01`, ((weekday - first + 7) % 7) + (n - 1) * 7);
}

const at = (day: string, time: string): string => toOslo(instantOf(`${day}T${time}:00`, OSLO));

/** The first year that repeating events are known from. */
const SINCE = '2026-01';

const HOUSE = 'Eksempelhuset';
const house = (municipality: string, address = 'Eksempelveien 1') => ({ name: HOUSE, address, municipality });

interface Named {
  nb: string;
  nn: string;
  en: string;
}

/** Title and description in three languages, each title with the word that it is a demo. */
function texts(title: Named, description: Named): Pick<Event, 'title' | 'description' | 'translations'> {
  const inLanguage = (language: 'nn' | 'en') => ({
    title: `Demo: ${title[language]}`,
    description: description[language],
  });
  return {
    title: `Demo: ${title.nb}`,
    description: description.nb,
    translations: { nn: inLanguage('nn'), en: inLanguage('en') },
  };
}

const OPEN = texts(
  { nb: 'åpent møte', nn: 'ope møte', en: 'open meeting' },
  {
    nb: 'Hør hva en selvhjelpsgruppe er, og møt noen som har vært med i en. Du trenger ikke si noe.',
    nn: 'Høyr kva ei sjølvhjelpsgruppe er, og møt nokon som har vore med i ei. Du treng ikkje seie noko.',
    en: 'Hear what a self-help group is, and meet people who have been in one. You don’t have to say anything.',
  },
);

const STARTERS = texts(
  { nb: 'igangsetteropplæring', nn: 'igangsetjaropplæring', en: 'training for group starters' },
  {
    nb: 'To dager for deg som vil hjelpe en gruppe i gang. En igangsetter er med de første gangene og leder ikke.',
    nn: 'To dagar for deg som vil hjelpe ei gruppe i gang. Ein igangsetjar er med dei første gongene og leier ikkje.',
    en: 'Two days for those who want to help a group get going. A starter is there the first few times and does not lead.',
  },
);

const OPEN_MEETING = {
  demo: true as const,
  ...OPEN,
  type: 'open-meeting' as const,
  for: ['everyone' as const],
  dropIn: true as const,
  formats: ['in-person' as const],
  languages: ['nb'],
};

function repeating(months: readonly string[]): Series[] {
  return [
    {
      event: {
        id: 'demo-apent-mote-oslo',
        ...OPEN_MEETING,
        ...hours(nth(SINCE, 2, 1), '18:00', '19:30'),
        place: house('0301'),
        organiser: { contactPoint: 'link-oslo' },
      },
      rrule: 'FREQ=WEEKLY;BYDAY=TU',
      changes: months.map((month) => cancelled(at(nth(month, 2, 2), '18:00'))),
    },
    {
      event: {
        id: 'demo-apent-mote-molde',
        ...OPEN_MEETING,
        ...hours(nth(SINCE, 4, 1), '17:00', '18:30'),
        place: house('1506'),
        organiser: { contactPoint: 'molde-frivilligsentral' },
      },
      rrule: 'FREQ=MONTHLY;BYDAY=1TH,3TH',
    },
    {
      event: {
        id: 'demo-kafe-baerum',
        ...OPEN_MEETING,
        ...hours(nth(SINCE, 1, 1), '12:00', '13:30'),
        place: house('3201', 'Eksempelveien 2'),
        organiser: { contactPoint: 'baerum-frivilligsentral' },
      },
      rrule: 'FREQ=WEEKLY;BYDAY=MO',
    },
    {
      event: {
        id: 'demo-apent-mote-sarpsborg',
        ...OPEN_MEETING,
        ...hours(nth(SINCE, 3, 2), '18:00', '20:00'),
        // Where it is, one is told by the organiser.
        place: house('3105'),
        addressVisibility: 'hidden',
        organiser: { contactPoint: 'sarpsborg-kompetansesenter' },
      },
      rrule: 'FREQ=MONTHLY;BYDAY=2WE',
    },
    online(),
    network(),
  ];
}

function online(): Series {
  return {
    event: {
      id: 'demo-apent-mote-pa-nett',
      ...OPEN_MEETING,
      ...hours(nth(SINCE, 3, 1), '20:00', '21:00'),
      formats: ['online'],
      onlineUrl: 'https://eksempel.example/mote',
      languages: ['nb', 'en'],
      organiser: { contactPoint: 'link-bergen' },
    },
    rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE',
  };
}

function network(): Series {
  return {
    event: {
      id: 'demo-nettverk-tromso',
      demo: true,
      ...texts(
        { nb: 'nettverk for fagfolk', nn: 'nettverk for fagfolk', en: 'network for professionals' },
        {
          nb: 'For deg som møter folk i jobben, og vil vite når selvhjelp kan være noe å foreslå.',
          nn: 'For deg som møter folk i jobben, og vil vite når sjølvhjelp kan vere noko å foreslå.',
          en: 'For those who meet people at work, and want to know when to suggest self-help.',
        },
      ),
      type: 'network',
      for: ['professionals'],
      ...hours(nth(SINCE, 5, 1), '10:00', '12:00'),
      formats: ['in-person', 'online'],
      onlineUrl: 'https://eksempel.example/nettverk',
      place: house('5501'),
      organiser: { contactPoint: 'dk-nord' },
    },
    rrule: 'FREQ=MONTHLY;BYDAY=1FR',
  };
}

const hours = (day: string, from: string, to: string) => ({ start: at(day, from), end: at(day, to) });

const cancelled = (recurrenceId: string): SeriesChange => ({ recurrenceId, event: { status: 'cancelled' } });

/** What takes place once, in each month. */
function ofMonth(month: string): Series[] {
  return [training(month), seminar(month), course(month), stand(month)].map((series) => ({
    ...series,
    event: { ...series.event, id: `${series.event.id}-${month.replace('-', '')}`, demo: true },
  }));
}

const isEach = (month: string, many: number): boolean => Number(month.slice(5)) % many === 0;

function training(month: string): Series {
  const day = nth(month, 6, 3);
  return {
    event: {
      id: 'demo-igangsetter-trondheim',
      ...STARTERS,
      type: 'igangsetteropplaering',
      for: ['starters'],
      start: at(day, '10:00'),
      end: at(addDays(day, 1), '15:00'),
      ...(isEach(month, 2) && { status: 'full' as const }),
      capacity: 12,
      registrationUrl: 'https://eksempel.example/igangsetter',
      formats: ['in-person'],
      place: house('5001'),
      organiser: { contactPoint: 'link-trondheim' },
    },
  };
}

function seminar(month: string): Series {
  return {
    event: {
      id: 'demo-seminar-bergen',
      ...texts(
        { nb: 'seminar om selvhjelp', nn: 'seminar om sjølvhjelp', en: 'seminar on self-help' },
        {
          nb: 'Hva selvhjelp er og ikke er, og hva kommunen kan gjøre.',
          nn: 'Kva sjølvhjelp er og ikkje er, og kva kommunen kan gjere.',
          en: 'What self-help is and is not, and what a municipality can do.',
        },
      ),
      type: 'seminar',
      for: ['everyone', 'professionals'],
      ...hours(nth(month, 4, 3), '09:00', '15:00'),
      ...(isEach(month, 3) && { status: 'postponed' as const }),
      url: 'https://eksempel.example/seminar',
      formats: ['in-person'],
      place: house('4601'),
      organiser: { contactPoint: 'dk-vestland' },
    },
  };
}

function course(month: string): Series {
  return {
    event: {
      id: 'demo-kurs-stange',
      ...texts(
        { nb: 'fire kvelder om å ta tak selv', nn: 'fire kveldar om å ta tak sjølv', en: 'four evenings' },
        {
          nb: 'Et kurs over fire onsdager. Det er en begynnelse, ikke en gruppe.',
          nn: 'Eit kurs over fire onsdagar. Det er ei byrjing, ikkje ei gruppe.',
          en: 'A course on four Wednesdays. It is a beginning, not a group.',
        },
      ),
      type: 'course',
      ...hours(nth(month, 3, 1), '18:00', '20:30'),
      registrationUrl: 'https://eksempel.example/kurs',
      formats: ['in-person'],
      place: house('3413'),
      organiser: { contactPoint: 'stangehjelpa' },
    },
    rrule: 'FREQ=WEEKLY;COUNT=4',
  };
}

function stand(month: string): Series {
  return {
    event: {
      id: 'demo-stand-alesund',
      ...texts(
        { nb: 'stand på torget', nn: 'stand på torget', en: 'stand in the square' },
        {
          nb: 'Kom og spør. Vi står der hele dagen.',
          nn: 'Kom og spør. Vi står der heile dagen.',
          en: 'Come and ask. We are there all day.',
        },
      ),
      type: 'stand',
      start: nth(month, 6, 2),
      allDay: true,
      dropIn: true,
      formats: ['in-person'],
      place: { name: 'Eksempeltorget', municipality: '1508' },
      organiser: { contactPoint: 'alesund-frivilligsentral' },
    },
  };
}
