import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

export interface FileRouteOptions {
  /** Folder of the built module, served under `/dist/`. */
  moduleFolder: string;
  /** Folder of the demo pages, served under `/`; absent in production. */
  demoFolder?: string | undefined;
  production: boolean;
}

/** A name that changes with the content: `explainer.3f2a9c01.json`. */
const HASHED = /[.-][0-9a-f]{8,64}\.[a-z.]+$/;
const YEAR_SECONDS = 31_536_000;

/** The demo pages prove what the README promises: they work under the strictest policy that it names. */
const DEMO_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types selvhjelp-widgets',
].join('; ');

export async function moduleRoutes(server: FastifyInstance, options: FileRouteOptions): Promise<void> {
  const shared = {
    index: 'index.html',
    dotfiles: 'ignore',
    cacheControl: false,
    decorateReply: false,
  } as const;
  if (existsSync(options.moduleFolder)) {
    await server.register(fastifyStatic, {
      ...shared,
      root: options.moduleFolder,
      prefix: '/dist/',
      index: false,
      preCompressed: true,
      setHeaders: (reply, path) => setModuleHeaders(reply, path, options.production),
    });
  }
  if (options.demoFolder && existsSync(options.demoFolder)) {
    await server.register(fastifyStatic, {
      ...shared,
      root: options.demoFolder,
      prefix: '/',
      setHeaders: (reply) => {
        reply.header('cache-control', 'no-cache');
        reply.header('content-security-policy', DEMO_POLICY);
      },
    });
  }
}

function setModuleHeaders(reply: FastifyReply, path: string, production: boolean): void {
  const name = basename(path).replace(/\.(br|gz)$/, '');
  reply.header('cache-control', moduleCaching(name, production));
  // Known to servers as a kind of film.
  if (name.endsWith('.ts')) reply.type('text/plain; charset=utf-8');
}

function moduleCaching(name: string, production: boolean): string {
  if (HASHED.test(name)) return `public, max-age=${YEAR_SECONDS}, immutable`;
  return production ? 'public, max-age=600, stale-while-revalidate=86400' : 'no-cache';
}
