import '@fastify/compress';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { answerOf, type Answer } from '../answer.js';
import { ASSETS, readAsset } from '../pages/assets.js';
import { PAGES, pageHtml, shownEvents, type Page } from '../pages/pages.js';
import { LANGUAGES } from '../pages/speak.js';
import type { Current, Publisher } from '../publisher.js';
import { sendAnswer } from './documents.js';

export interface PageRouteOptions {
  publisher: Publisher;
  now: () => Date;
  /** Where the backend is reached from outside, without a slash at the end. */
  publicUrl: string | undefined;
  /** Whether anything else answers at the root. */
  rootTaken: boolean;
}

/** Nothing but what the backend itself serves, and nothing inline; JSON-LD is data, which no policy is about. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types selvhjelp-widgets',
].join('; ');

/** `GET nb/`, `nb/ark.html` …: the explainer's text as pages, with the widgets under it. */
export async function pageRoutes(server: FastifyInstance, options: PageRouteOptions): Promise<void> {
  const answerTo = rememberedPages(options);
  for (const page of PAGES) {
    server.get(`/${page.path}`, { compress: false }, async (request, reply) =>
      sendAnswer(request, reply.header('content-security-policy', POLICY), await answerTo(page), HTML),
    );
  }
  // Relative, so that they work behind any path.
  for (const lang of LANGUAGES) server.get(`/${lang}`, async (_, reply) => redirect(reply, `${lang}/`));
  if (!options.rootTaken) server.get('/', async (_, reply) => redirect(reply, `${LANGUAGES[0]}/`));
  for (const [name, type] of Object.entries(ASSETS)) {
    // When it is first asked for: packing pictures at each start takes longer than all else that a start does.
    let answer: Promise<Answer> | undefined;
    server.get(`/assets/${name}`, { compress: false }, async (request, reply) => {
      answer ??= readAsset(name).then((content) => answerOf(content, 'usual'));
      return sendAnswer(request, reply, await answer, type);
    });
  }
}

const HTML = 'text/html; charset=utf-8';

const redirect = (reply: FastifyReply, to: string): FastifyReply =>
  reply.header('cache-control', 'public, max-age=300').redirect(to, 302);

/** Each page is made once for what it shows: until the data change, or an event on it is over. */
function rememberedPages({ publisher, now, publicUrl }: PageRouteOptions) {
  const source = { publicUrl, apiPath: 'api', module: true };
  let kept: { current: Current; answers: Map<string, Promise<Answer>> } | undefined;

  return async (page: Page): Promise<Answer> => {
    const current = await publisher.current();
    if (kept?.current !== current) kept = { current, answers: new Map() };
    const { publication, calendar } = current;
    const made = { ...source, publication, events: calendar.events, now: now() };
    const key = [page.file, ...shownEvents(page, made)].join(' ');
    const answer = kept.answers.get(key) ?? answerOf(Buffer.from(pageHtml(page, made)), 'usual');
    // One a page is enough.
    for (const other of kept.answers.keys())
      if (other.startsWith(`${page.file} `)) kept.answers.delete(other);
    kept.answers.set(key, answer);
    return answer;
  };
}
