import { Type, type Static } from 'typebox';
import {
  CLOSED,
  HttpsUrl,
  Id,
  Instant,
  Language,
  MunicipalityNumber,
  NOT_EMPTY,
  label,
  line,
  name,
  prose,
  textNames,
  translated,
} from './text.js';

/** A day or an instant, as `start` has it. Whether the day exists the check says. */
const Moment = Type.String({
  maxLength: 35,
  pattern:
    '^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])' +
    '(T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,6})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9]))?$',
  description: 'An instant with its offset (2026-11-24T18:00:00+01:00); of all-day events a date.',
});

const identity = {
  id: Id,
  uid: Type.Optional({ ...line(255), description: 'UID of its VEVENT in events.ics and events/<id>.ics' }),
  sequence: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 2_147_483_647, description: 'Rises with every change' }),
  ),
  demo: Type.Optional(Type.Literal(true)),
  title: name(),
  description: Type.Optional(prose()),
};

export const EVENT_TYPES = [
  'open-meeting',
  'igangsetteropplaering',
  'seminar',
  'course',
  'conference',
  'network',
  'stand',
  'other',
] as const;
export const AUDIENCES = ['everyone', 'starters', 'professionals'] as const;
export const EVENT_FORMATS = ['in-person', 'online'] as const;

const kind = {
  type: Type.Optional(Type.Enum([...EVENT_TYPES])),
  for: Type.Optional(
    Type.Array(Type.Enum([...AUDIENCES], { type: 'string' }), {
      maxItems: 3,
      uniqueItems: true,
      description: 'Without it the event is for everyone',
    }),
  ),
};

const time = {
  start: Moment,
  end: Type.Optional({ ...Moment, description: 'As `start`; of all-day events the last day' }),
  allDay: Type.Optional(Type.Literal(true)),
  timeZone: Type.Optional(
    Type.String({
      maxLength: 60,
      pattern: '^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,2}$',
      description: 'IANA name; Europe/Oslo when absent',
    }),
  ),
};

const state = {
  status: Type.Optional(Type.Enum(['scheduled', 'cancelled', 'postponed', 'full'])),
  dropIn: Type.Optional(Type.Literal(true)),
  capacity: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
  registrationUrl: Type.Optional(HttpsUrl),
  url: Type.Optional(HttpsUrl),
};

const whereabouts = {
  formats: Type.Optional(
    Type.Array(Type.Enum([...EVENT_FORMATS], { type: 'string' }), { maxItems: 2, uniqueItems: true }),
  ),
  place: Type.Optional(
    Type.Object(
      {
        name: Type.Optional(name()),
        address: Type.Optional(label()),
        municipality: Type.Optional(MunicipalityNumber),
      },
      NOT_EMPTY,
    ),
  ),
  addressVisibility: Type.Optional(Type.Enum(['public', 'area', 'hidden'])),
  onlineUrl: Type.Optional(HttpsUrl),
  organiser: Type.Optional(
    Type.Object({ contactPoint: Type.Optional(Id), name: Type.Optional(name()) }, NOT_EMPTY),
  ),
  languages: Type.Optional(Type.Array(Language, { maxItems: 50, uniqueItems: true })),
};

/** The texts of an event that may be translated. */
export const EVENT_TEXTS = textNames('title', 'description', 'place.name', 'organiser.name');

const { id, uid, ...ownFields } = {
  ...identity,
  ...kind,
  ...time,
  ...state,
  ...whereabouts,
  ...translated(EVENT_TEXTS),
};

/** Something that takes place: an open meeting, a training for starters, a seminar. */
export const Event = Type.Object({ id, uid, ...ownFields }, CLOSED);
export type Event = Static<typeof Event>;

/** What differs of one occurrence: any field but whose it is. */
const EventChange = Type.Partial(Type.Object(ownFields), NOT_EMPTY);

/** Finer than a day nothing repeats that people meet for, and such a rule would never end. */
const Rule = Type.String({
  maxLength: 500,
  pattern: '^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]{4,10}=[A-Z0-9,+-]{1,200}){0,12}$',
  description: 'RFC 5545, FREQ first, DAILY at the finest: FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231T225959Z',
});

/** More dates or changes than this belong in a list of events of their own. */
const MAX_EXCEPTIONS = 1_000;

/** An event as it is stored, and as a file to import may give it: `src/events/series.ts`. */
export const Series = Type.Object(
  {
    event: Event,
    rrule: Type.Optional(Rule),
    zone: time.timeZone,
    rdates: Type.Optional(Type.Array(Moment, { maxItems: MAX_EXCEPTIONS })),
    exdates: Type.Optional(Type.Array(Moment, { maxItems: MAX_EXCEPTIONS })),
    changes: Type.Optional(
      Type.Array(
        Type.Object(
          { recurrenceId: Moment, thisAndFuture: Type.Optional(Type.Literal(true)), event: EventChange },
          CLOSED,
        ),
        { maxItems: MAX_EXCEPTIONS },
      ),
    ),
  },
  CLOSED,
);

/** Occurrences that are published, and events and series that are stored. */
export const MAX_EVENTS = 20_000;
export const MAX_SERIES = 10_000;

/** What `GET events.json` answers. */
export const EventList = Type.Object(
  {
    format: Type.Literal(1),
    generated: Instant,
    events: Type.Array(Event, { maxItems: MAX_EVENTS }),
  },
  CLOSED,
);
export type EventList = Static<typeof EventList>;
