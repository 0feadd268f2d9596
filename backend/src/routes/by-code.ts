import '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { codeHash, tidyReference } from '../crypto/codes.js';
import { dayOf } from '../days.js';
import { fieldFaults } from '../interests/check.js';
import { logError } from '../logging.js';
import { Unavailable, problem, sendProblem } from '../problems.js';
import { Withdrawal } from '../schemas/interest.js';
import { validator } from '../schemas/validator.js';
import type { Publication } from '../store/publication.js';
import type { Database } from '../store/tables.js';
import type { InterestRouteOptions } from './interests.js';
import { refuseStrangers, takeJsonOnly } from './writing.js';

/** A wish that somebody may have, by the codes of its receipt. */
export interface ByCode {
  operator: string;
  reference: string;
  codeHash: string;
  today: string;
}

export interface CodeRoute {
  path: string;
  /** What is logged when it could not be done. */
  failure: string;
  act: (db: Database, asked: ByCode, publication: Publication) => Promise<unknown>;
}

const checkShape = validator(Withdrawal);

/** A `POST` with the codes of a receipt: the same answer, after the same work, whether or not there is such a wish. */
export function byCode(
  server: FastifyInstance,
  options: InterestRouteOptions,
  { path, failure, act }: CodeRoute,
): void {
  const { db, operator, keys, now, publisher, writeRateLimit } = options;
  refuseStrangers(server, options);
  takeJsonOnly(server);

  server.post(path, { config: { rateLimit: { max: writeRateLimit } } }, async (request, reply) => {
    const checked = checkShape(request.body);
    if (!checked.ok) return sendProblem(reply, problem(422, fieldFaults(checked.faults)));
    const { reference, withdrawalCode } = checked.value;
    const asked: ByCode = {
      operator,
      reference: tidyReference(reference),
      codeHash: codeHash(keys.lookup, reference, withdrawalCode),
      today: dayOf(now()),
    };
    try {
      await act(db, asked, (await publisher.current()).publication);
    } catch (error) {
      logError(request.log, error, failure);
      throw new Unavailable();
    }
    return reply.code(204).header('cache-control', 'no-store').send();
  });
}
