import type { FastifyInstance } from 'fastify';
import { addDays } from '../days.js';
import { retentionDays } from '../retention.js';
import { withdrawInterest } from '../store/interests.js';
import { byCode } from './by-code.js';
import type { InterestRouteOptions } from './interests.js';

/** `POST withdrawals` */
export async function withdrawalRoutes(
  server: FastifyInstance,
  options: InterestRouteOptions,
): Promise<void> {
  byCode(server, options, {
    path: '/withdrawals',
    failure: 'a wish could not be withdrawn',
    act: (db, asked, { service }) =>
      withdrawInterest(db, { ...asked, endsFor: (keptFrom) => addDays(keptFrom, retentionDays(service)) }),
  });
}
