import '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { codeHash, tidyReference } from '../crypto/codes.js';
import { addDays, dayOf } from '../days.js';
import { fieldFaults } from '../interests/check.js';
import { logError } from '../logging.js';
import { Unavailable, problem, sendProblem } from '../problems.js';
import { retentionDays } from '../retention.js';
import { Withdrawal } from '../schemas/interest.js';
import { validator } from '../schemas/validator.js';
import { withdrawInterest } from '../store/interests.js';
import type { InterestRouteOptions } from './interests.js';
import { refuseStrangers, takeJsonOnly } from './writing.js';

const checkShape = validator(Withdrawal);

/** `POST withdrawals`: the same answer, after the same work, whether or not there was anything to erase. */
export async function withdrawalRoutes(
  server: FastifyInstance,
  { db, operator, keys, now, publisher, writeRateLimit, allowedOrigins }: InterestRouteOptions,
): Promise<void> {
  refuseStrangers(server, allowedOrigins);
  takeJsonOnly(server);

  server.post('/withdrawals', { config: { rateLimit: { max: writeRateLimit } } }, async (request, reply) => {
    const checked = checkShape(request.body);
    if (!checked.ok) return sendProblem(reply, problem(422, fieldFaults(checked.faults)));
    const { reference, withdrawalCode } = checked.value;
    try {
      const { publication } = await publisher.current();
      await withdrawInterest(db, {
        operator,
        reference: tidyReference(reference),
        codeHash: codeHash(keys.lookup, reference, withdrawalCode),
        endsFor: (keptFrom) => addDays(keptFrom, retentionDays(publication.service)),
        today: dayOf(now()),
      });
    } catch (error) {
      logError(request.log, error, 'a wish could not be withdrawn');
      throw new Unavailable();
    }
    return reply.code(204).header('cache-control', 'no-store').send();
  });
}
