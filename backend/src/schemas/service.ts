import { Type, type Static } from 'typebox';
import { CLOSED, Day, Email, HttpsUrl, Id, Language, PhoneNumber, line, prose, translated } from './text.js';

const CrisisLine = Type.Object(
  {
    name: line(),
    phone: Type.Optional(PhoneNumber),
    url: Type.Optional(HttpsUrl),
    note: Type.Optional(prose(500)),
    checked: Day,
  },
  CLOSED,
);

const Offers = Type.Object(
  {
    events: Type.Optional(Type.Literal(true)),
    waiting: Type.Optional(Type.Literal(true)),
    explainer: Type.Optional(Type.Array(Language, { maxItems: 30, uniqueItems: true })),
    interests: Type.Optional(
      Type.Object(
        { fields: Type.Array(line(100), { maxItems: 50 }), fallbackReceiver: Type.Optional(Id) },
        CLOSED,
      ),
    ),
  },
  { ...CLOSED, description: 'What else the backend has. Without it the widgets ask for the two lists only.' },
);

const Operator = Type.Object(
  {
    name: line(),
    email: Type.Optional(Email),
    phone: Type.Optional(PhoneNumber),
    url: Type.Optional(HttpsUrl),
  },
  { ...CLOSED, description: 'Who runs the backend and is responsible for registrations.' },
);

/** Who runs the backend, and what it offers beyond the two lists. */
export const Service = Type.Object(
  {
    format: Type.Literal(1),
    name: Type.Optional(line()),
    demo: Type.Optional(Type.Literal(true)),
    operator: Type.Optional(Operator),
    offers: Type.Optional(Offers),
    national: Type.Optional(
      Type.Object({ name: line(), phone: Type.Optional(PhoneNumber), url: Type.Optional(HttpsUrl) }, CLOSED),
    ),
    crisis: Type.Optional(Type.Array(CrisisLine, { maxItems: 20 })),
    consent: Type.Optional(Type.Object({ version: line(100), text: prose(5000) }, CLOSED)),
    retentionDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 3650 })),
    privacyUrl: Type.Optional(HttpsUrl),
    withdrawalUrl: Type.Optional(HttpsUrl),
    licence: Type.Optional(line()),
    sources: Type.Optional(
      Type.Array(
        Type.Object({ name: line(), url: Type.Optional(HttpsUrl), licence: Type.Optional(line()) }, CLOSED),
        { maxItems: 50 },
      ),
    ),
    ...translated,
  },
  CLOSED,
);
export type Service = Static<typeof Service>;
