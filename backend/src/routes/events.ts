import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CalendarFile } from '../events/calendar.js';
import { BadQuery, readFeedQuery, readRange, type RawQuery } from '../events/query.js';
import type { Geography } from '../geography.js';
import { problem, sendProblem } from '../problems.js';
import type { Publisher } from '../publisher.js';
import { sendAnswer } from './documents.js';

interface EventRouteOptions {
  publisher: Publisher;
  geography: Geography;
}

/** `GET events.json`, `GET events.ics`, `GET events/<id>.ics` */
export async function eventRoutes(
  server: FastifyInstance,
  { publisher, geography }: EventRouteOptions,
): Promise<void> {
  // Compressed already, once for each version of the data.
  const compressed = { compress: false } as const;
  server.get('/events.json', compressed, (request, reply) =>
    understood(reply, async () => {
      const range = readRange(request.query as RawQuery);
      const { calendar } = await publisher.current();
      return sendAnswer(request, reply, await calendar.list(range));
    }),
  );
  server.get('/events.ics', compressed, (request, reply) =>
    understood(reply, async () => {
      const query = readFeedQuery(request.query as RawQuery, geography);
      const { calendar } = await publisher.current();
      return sendFile(request, reply, await calendar.feed(query), 'inline');
    }),
  );
  server.get<{ Params: { file: string } }>('/events/:file', compressed, (request, reply) =>
    understood(reply, async () => {
      const [, id] = /^([a-z0-9][a-z0-9-]{0,63})\.ics$/.exec(request.params.file) ?? [];
      if (id === undefined) return sendProblem(reply, problem(404));
      const { neutral } = readFeedQuery(request.query as RawQuery, geography);
      const { calendar } = await publisher.current();
      const file = await calendar.file(id, { neutral });
      return file ? sendFile(request, reply, file, 'attachment') : sendProblem(reply, problem(404));
    }),
  );
}

function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { answer, name }: CalendarFile,
  disposition: 'inline' | 'attachment',
): FastifyReply {
  reply.header('content-disposition', `${disposition}; filename="${name}"`);
  return sendAnswer(request, reply, answer, 'text/calendar; charset=utf-8');
}

/** Which name makes no sense, never its value. */
async function understood(reply: FastifyReply, work: () => Promise<FastifyReply>): Promise<FastifyReply> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BadQuery)) throw error;
    const errors = [{ pointer: `/${error.parameter}`, code: 'invalid' }];
    return sendProblem(reply, problem(400, errors, `The value of "${error.parameter}" makes no sense.`));
  }
}
