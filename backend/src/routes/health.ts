import '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { isAlive } from '../store/database.js';
import type { Database } from '../store/tables.js';

/** `live`: the process answers. `ready`, and plain `/health`: the database answers too. */
export async function healthRoutes(server: FastifyInstance, { db }: { db: Database }): Promise<void> {
  const uncounted = { config: { rateLimit: false } } as const;

  const ready = async (_request: unknown, reply: FastifyReply) => {
    const alive = await isAlive(db);
    return reply
      .code(alive ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: alive ? 'ok' : 'unavailable' });
  };

  server.get('/health/live', uncounted, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  );
  server.get('/health/ready', uncounted, ready);
  server.get('/health', uncounted, ready);
}
