import { Type, type Static } from 'typebox';
import {
  CLOSED,
  NOT_EMPTY,
  CountyNumber,
  Day,
  Email,
  HttpsUrl,
  Id,
  Instant,
  Language,
  MunicipalityNumber,
  PhoneNumber,
  RoughDay,
  code,
  label,
  name,
  note,
  prose,
  textNames,
  translated,
} from './text.js';

const Answer = Type.Optional(Type.Enum(['yes', 'no', 'unknown']));

const Time = (pattern: string) => Type.String({ pattern, description: 'HH:MM, wall time in Europe/Oslo' });
const Opens = Time('^([01][0-9]|2[0-3]):[0-5][0-9]$');
const Closes = Time('^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$');

const OpeningHours = Type.Object(
  {
    regular: Type.Array(
      Type.Object(
        {
          days: Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), {
            minItems: 1,
            maxItems: 7,
            uniqueItems: true,
            description: 'ISO weekdays, 1 is Monday',
          }),
          opens: Opens,
          closes: Closes,
        },
        CLOSED,
      ),
      { maxItems: 28 },
    ),
    exceptions: Type.Optional(
      Type.Array(
        Type.Object(
          {
            date: Day,
            closed: Type.Optional(Type.Literal(true)),
            opens: Type.Optional(Opens),
            closes: Type.Optional(Closes),
            note: Type.Optional(note()),
          },
          CLOSED,
        ),
        { maxItems: 400 },
      ),
    ),
    note: Type.Optional(note()),
  },
  CLOSED,
);

const Phone = Type.Object(
  { number: PhoneNumber, label: Type.Optional(label()), sms: Type.Optional(Type.Literal(true)) },
  CLOSED,
);

/** Norway with Svalbard, as the widgets have it: latitude and longitude that have changed places fall outside. */
const Location = Type.Object(
  {
    lat: Type.Number({ minimum: 57, maximum: 81.5 }),
    lon: Type.Number({ minimum: 3, maximum: 36 }),
    precision: Type.Enum(['exact', 'area']),
  },
  { ...CLOSED, description: 'WGS 84 degrees. `area` is the centre of the municipality, never a door.' },
);

const identity = {
  id: Id,
  name: name(),
  demo: Type.Optional(Type.Literal(true)),
  kind: Type.Optional(
    Type.Enum([
      'link',
      'frivilligsentral',
      'frisklivssentral',
      'laring-og-mestring',
      'kommune',
      'organisasjon',
      'distriktskontor',
      'nasjonal',
      'other',
    ]),
  ),
  organisation: Type.Optional(
    Type.Object(
      {
        name: name(),
        url: Type.Optional(HttpsUrl),
        orgNumber: Type.Optional(Type.String({ pattern: '^[0-9]{9}$' })),
      },
      CLOSED,
    ),
  ),
};

const place = {
  municipalities: Type.Optional(
    Type.Array(MunicipalityNumber, {
      maxItems: 400,
      uniqueItems: true,
      description: 'Municipalities served, former numbers too; the first is where it is.',
    }),
  ),
  counties: Type.Optional(Type.Array(CountyNumber, { maxItems: 30, uniqueItems: true })),
  national: Type.Optional(Type.Literal(true)),
  address: Type.Optional(
    Type.Object(
      {
        street: Type.Optional(label()),
        postcode: Type.Optional(Type.String({ pattern: '^[0-9]{4}$' })),
        place: Type.Optional(label()),
        note: Type.Optional(note()),
      },
      NOT_EMPTY,
    ),
  ),
  addressVisibility: Type.Optional(Type.Enum(['public', 'area', 'hidden'])),
  location: Type.Optional(Location),
};

const reach = {
  phones: Type.Optional(Type.Array(Phone, { maxItems: 10 })),
  email: Type.Optional(Email),
  website: Type.Optional(HttpsUrl),
  feedbackUrl: Type.Optional(HttpsUrl),
  openingHours: Type.Optional(OpeningHours),
};

const offer = {
  // Only where items have a type does the validator compare them without calling what the file brought along.
  formats: Type.Optional(
    Type.Array(Type.Enum(['in-person', 'online', 'phone'], { type: 'string' }), {
      maxItems: 3,
      uniqueItems: true,
    }),
  ),
  languages: Type.Optional(Type.Array(Language, { maxItems: 50, uniqueItems: true })),
  topics: Type.Optional(Type.Array(code(), { maxItems: 50, uniqueItems: true })),
  accessibility: Type.Optional(
    Type.Object(
      {
        stepFree: Answer,
        toilet: Answer,
        parking: Answer,
        hearingLoop: Answer,
        signLanguage: Answer,
        quietRoom: Answer,
      },
      NOT_EMPTY,
    ),
  ),
  status: Type.Optional(Type.Enum(['active', 'unconfirmed', 'planned', 'paused', 'temporarily-closed'])),
  pausedUntil: Type.Optional(Day),
  whatHappensFirst: Type.Optional(prose()),
  responseDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 365 })),
  groupStartsAt: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  acceptsInterest: Type.Optional(Type.Literal(true)),
  verified: Type.Optional(Type.Object({ date: RoughDay, by: Type.Optional(name()) }, CLOSED)),
};

/** The texts of a place that may be translated. */
export const CONTACT_POINT_TEXTS = textNames(
  'name',
  'organisation.name',
  'address.note',
  'phones.*.label',
  'openingHours.note',
  'openingHours.exceptions.*.note',
  'whatHappensFirst',
);

/** A place that can get a person into a self-help group. */
export const ContactPoint = Type.Object(
  { ...identity, ...place, ...reach, ...offer, ...translated(CONTACT_POINT_TEXTS) },
  CLOSED,
);
export type ContactPoint = Static<typeof ContactPoint>;

/** In all, not in one file. More than this the widgets have not been measured with. */
export const MAX_CONTACT_POINTS = 10_000;

/** What `GET contact-points.json` answers, and what a JSON file to import holds. */
export const ContactPointList = Type.Object(
  {
    format: Type.Literal(1),
    generated: Instant,
    contactPoints: Type.Array(ContactPoint, { maxItems: MAX_CONTACT_POINTS }),
  },
  CLOSED,
);
export type ContactPointList = Static<typeof ContactPointList>;
