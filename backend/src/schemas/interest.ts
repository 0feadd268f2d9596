import { Type, type Static } from 'typebox';
import { CLOSED, Id, Language, MunicipalityNumber, PersonsEmail, PersonsPhone, code, typed } from './text.js';

/** Life situations. Short on purpose, and no free text: nobody is asked to write down what is wrong. */
const THEMES = [
  'loneliness',
  'grief',
  'breakup',
  'relative',
  'illness',
  'work',
  'anxiety',
  'addiction',
  'other',
] as const;

// Only where items have a type does the validator compare them without calling what was sent along.
const several = <T extends string>(codes: T[]) =>
  Type.Optional(
    Type.Array(Type.Enum(codes, { type: 'string' }), { maxItems: codes.length, uniqueItems: true }),
  );

/** A wish for a group: as little as it takes to get in touch. */
export const Interest = Type.Object(
  {
    contactPoint: Type.Optional(Id),
    municipality: Type.Optional(MunicipalityNumber),
    phone: Type.Optional(PersonsPhone),
    phoneBy: Type.Optional(Type.Enum(['call', 'sms', 'either'])),
    mayLeaveMessage: Type.Optional(Type.Boolean({ description: 'Left out is no.' })),
    email: Type.Optional(PersonsEmail),
    alias: Type.Optional(typed(60)),
    languages: Type.Optional(Type.Array(Language, { maxItems: 20, uniqueItems: true })),
    formats: several(['in-person', 'online', 'phone']),
    meetingTimes: several(['daytime', 'evening', 'weekend']),
    wish: Type.Optional(Type.Enum(['mixed', 'theme', 'unsure'])),
    theme: Type.Optional(Type.Enum([...THEMES])),
    onBehalf: Type.Optional(Type.Enum(['relative', 'professional'])),
    adult: Type.Literal(true),
    consent: Type.Object({ version: code(), lang: Language }, CLOSED),
  },
  {
    ...CLOSED,
    description:
      'One of `contactPoint` and `municipality`, and one of `phone` and `email`, must be there. A number of a ' +
      'municipality that is no more becomes that of its successor. No national identity number is taken in any field. ' +
      'Only the optional fields that `offers.interests.fields` names are taken. Who receives it: `contactPoint`, if that ' +
      'takes wishes; else the one point that names the municipality, else its county; else `fallbackReceiver`; else ' +
      'the one national point that takes wishes.',
  },
);
export type Interest = Static<typeof Interest>;

/** Shown once; the withdrawal code is not stored anywhere. */
export const InterestReceipt = Type.Object({
  reference: Type.String({ description: 'Such as `ABCD-2345`' }),
  withdrawalCode: Type.String({ description: 'Such as `ABCD-EFGH-2345-6789`' }),
  receiver: { ...Id, description: 'The contact point that receives it' },
  whatHappensNext: Type.Optional(Type.String()),
});
export type InterestReceipt = Static<typeof InterestReceipt>;

/**
 * Codes as a person writes them: capitals, spaces and hyphens don't matter. Any text will do, and more beside it: what
 * is no code gets the same answer as a wrong one.
 */
export const Withdrawal = Type.Object({ reference: Type.String(), withdrawalCode: Type.String() });
export type Withdrawal = Static<typeof Withdrawal>;
