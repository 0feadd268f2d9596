import { Type, type Static } from 'typebox';
import { CLOSED, Id, Instant, MunicipalityNumber } from './text.js';

/** Where others wait, as roughly as it can be said: what `GET waiting.json` answers. */
export const Waiting = Type.Object(
  {
    format: Type.Literal(1),
    generated: Instant,
    areas: Type.Array(
      Type.Object(
        {
          municipalities: Type.Array(MunicipalityNumber, { minItems: 1 }),
          contactPoint: Type.Optional(Id),
          band: Type.Enum(['some', 'enough'], {
            description: '`some` is 3 or more, `enough` as many as a group starts with.',
          }),
        },
        CLOSED,
      ),
      { description: 'No municipality is in two of them. Areas where fewer than 3 wait are left out.' },
    ),
  },
  { ...CLOSED, description: 'Renewed once a week.' },
);
export type Waiting = Static<typeof Waiting>;
