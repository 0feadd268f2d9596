import '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { registerInterest, type InterestContext, type Registered } from '../interests/register.js';
import { logError } from '../logging.js';
import { Unavailable, problem, sendProblem } from '../problems.js';
import type { Publisher } from '../publisher.js';
import { refuseStrangers, takeJsonOnly, type Senders } from './writing.js';

export interface InterestRouteOptions extends InterestContext, Senders {
  publisher: Publisher;
  /** Requests a minute from one address. */
  writeRateLimit: number;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `POST interests` */
export async function interestRoutes(server: FastifyInstance, options: InterestRouteOptions): Promise<void> {
  const running = new Set<string>();
  const publication = async () => (await options.publisher.current()).publication;
  refuseStrangers(server, options);
  takeJsonOnly(server);

  server.post(
    '/interests',
    { config: { rateLimit: { max: options.writeRateLimit } } },
    async (request, reply) => {
      const key = String(request.headers['idempotency-key'] ?? '').toLowerCase();
      if (!UUID.test(key)) return sendProblem(reply, problem(400, NO_KEY.errors, NO_KEY.detail));
      if (running.has(key)) return sendProblem(reply.header('retry-after', '1'), problem(409));
      running.add(key);
      try {
        return answer(reply, await registerInterest(options, publication, key, request.body));
      } catch (error) {
        if (!(error instanceof Unavailable)) logError(request.log, error, 'a wish could not be stored');
        throw new Unavailable();
      } finally {
        running.delete(key);
      }
    },
  );
}

const NO_KEY = {
  errors: [{ pointer: '', code: 'idempotency-key' }],
  detail: 'The header Idempotency-Key must be a UUID.',
};
const OTHER_BODY = {
  errors: [{ pointer: '', code: 'other-body' }],
  detail: 'This Idempotency-Key was used with another body. What was sent first is stored.',
};

function answer(reply: FastifyReply, registered: Registered): FastifyReply {
  switch (registered.kind) {
    case 'stored':
      return reply.code(201).header('cache-control', 'no-store').send(registered.receipt);
    case 'refused':
      return sendProblem(reply, problem(422, registered.errors));
    case 'other-body':
      return sendProblem(reply, problem(422, OTHER_BODY.errors, OTHER_BODY.detail));
    case 'withdrawn':
      return sendProblem(reply, problem(410));
    case 'not-offered':
      return sendProblem(reply, problem(404));
  }
}
