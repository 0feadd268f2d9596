import type { FastifyInstance } from 'fastify';
import { renewInterest } from '../store/interests.js';
import { byCode } from './by-code.js';
import type { InterestRouteOptions } from './interests.js';

/** `POST renewals`: whoever still waits is kept for the whole time again. */
export async function renewalRoutes(server: FastifyInstance, options: InterestRouteOptions): Promise<void> {
  byCode(server, options, {
    path: '/renewals',
    failure: 'a wish could not be renewed',
    act: renewInterest,
  });
}
