import type { FastifyInstance } from 'fastify';
import type { Publisher } from '../publisher.js';
import { documentRoute } from './documents.js';

/** `GET contact-points.json` */
export async function contactPointRoutes(
  server: FastifyInstance,
  { publisher }: { publisher: Publisher },
): Promise<void> {
  documentRoute(server, 'contact-points.json', publisher);
}
