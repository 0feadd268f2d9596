import { Type, type Static } from 'typebox';

/** RFC 9457, with what was wrong field by field. */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.Optional(Type.String()),
  errors: Type.Array(
    Type.Object({
      pointer: Type.String({ description: 'JSON Pointer, RFC 6901; empty for the request as a whole' }),
      code: Type.String(),
    }),
  ),
});
export type Problem = Static<typeof Problem>;

/** What `GET /health/…` answers. */
export const Health = Type.Object({ status: Type.Enum(['ok', 'unavailable']) });
