import type { FastifyInstance } from 'fastify';
import type { Publisher } from '../publisher.js';
import { documentRoute } from './documents.js';

/** `GET waiting.json` */
export async function waitingRoutes(
  server: FastifyInstance,
  { publisher }: { publisher: Publisher },
): Promise<void> {
  documentRoute(server, 'waiting.json', publisher);
}
