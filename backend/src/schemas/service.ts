import { Type, type Static } from 'typebox';
import {
  CLOSED,
  Day,
  Email,
  HttpsUrl,
  Id,
  Language,
  NOT_EMPTY,
  PhoneNumber,
  code,
  label,
  name,
  note,
  prose,
  textNames,
  translated,
} from './text.js';

const CrisisLine = Type.Object(
  {
    name: name(),
    phone: Type.Optional(PhoneNumber),
    url: Type.Optional(HttpsUrl),
    note: Type.Optional(note()),
    checked: Day,
  },
  CLOSED,
);

const Offers = Type.Object(
  {
    events: Type.Optional(
      Type.Literal(true, { description: 'There are events.ics and events/<id>.ics. Says so by itself.' }),
    ),
    feeds: Type.Optional(
      Type.Array(code(), {
        maxItems: 30,
        uniqueItems: true,
        description: 'Query parameters that events.ics and events/<id>.ics understand. Says so by itself.',
      }),
    ),
    waiting: Type.Optional(Type.Literal(true)),
    explainer: Type.Optional(
      Type.Array(Language, {
        maxItems: 30,
        uniqueItems: true,
        description: 'Languages that there is an explainer.<lang>.json in. Says so by itself.',
      }),
    ),
    interests: Type.Optional(
      Type.Object(
        {
          fields: Type.Array(code(), { maxItems: 50, uniqueItems: true }),
          fallbackReceiver: Type.Optional(Id),
          renewals: Type.Optional(
            Type.Literal(true, {
              description: 'Wishes are renewed by their codes. The backend says so itself.',
            }),
          ),
        },
        CLOSED,
      ),
    ),
  },
  {
    ...NOT_EMPTY,
    description: 'What else the backend has. Without it the widgets ask for the two lists only.',
  },
);

const Operator = Type.Object(
  {
    name: name(),
    email: Type.Optional(Email),
    phone: Type.Optional(PhoneNumber),
    url: Type.Optional(HttpsUrl),
  },
  { ...CLOSED, description: 'Who runs the backend and is responsible for registrations.' },
);

const SERVICE_TEXTS = textNames(
  'name',
  'operator.name',
  'national.name',
  'crisis.*.name',
  'crisis.*.note',
  'consent.text',
);

/** Who runs the backend, and what it offers beyond the two lists. */
export const Service = Type.Object(
  {
    format: Type.Literal(1),
    name: Type.Optional(name()),
    demo: Type.Optional(Type.Literal(true)),
    operator: Type.Optional(Operator),
    offers: Type.Optional(Offers),
    national: Type.Optional(
      Type.Object({ name: name(), phone: Type.Optional(PhoneNumber), url: Type.Optional(HttpsUrl) }, CLOSED),
    ),
    crisis: Type.Optional(Type.Array(CrisisLine, { minItems: 1, maxItems: 20 })),
    consent: Type.Optional(Type.Object({ version: code(), text: prose(4000) }, CLOSED)),
    retentionDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 3650 })),
    privacyUrl: Type.Optional(HttpsUrl),
    withdrawalUrl: Type.Optional(HttpsUrl),
    licence: Type.Optional(label()),
    sources: Type.Optional(
      Type.Array(
        Type.Object({ name: name(), url: Type.Optional(HttpsUrl), licence: Type.Optional(label()) }, CLOSED),
        { maxItems: 50 },
      ),
    ),
    ...translated(SERVICE_TEXTS),
  },
  CLOSED,
);
export type Service = Static<typeof Service>;
