import type { FastifyInstance } from 'fastify';
import type { Publisher } from '../publisher.js';
import { documentRoute } from './documents.js';

/** `GET service.json` */
export async function serviceRoutes(
  server: FastifyInstance,
  { publisher }: { publisher: Publisher },
): Promise<void> {
  documentRoute(server, 'service.json', publisher);
}
