import '@fastify/compress';
import type { FastifyInstance } from 'fastify';
import { problem, sendProblem } from '../problems.js';
import type { Publisher } from '../publisher.js';
import { sendAnswer } from './documents.js';

/** `GET explainer.<lang>.json`: only in the languages that the operator has written in. */
export async function explainerRoutes(
  server: FastifyInstance,
  { publisher }: { publisher: Publisher },
): Promise<void> {
  server.get<{ Params: { lang: string } }>(
    '/explainer.:lang.json',
    { compress: false },
    async (request, reply) => {
      const { answers } = await publisher.current();
      const name = `explainer.${request.params.lang}.json` as const;
      const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
      return answer ? sendAnswer(request, reply, answer) : sendProblem(reply, problem(404));
    },
  );
}
