import { isIP } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { MailServer } from './mail/mailer.js';

/** Everything that is set from outside; `docs` in the project's README. */
export interface Config {
  host: string;
  port: number;
  /** False when nobody asked for this port, so that another one will do. */
  portChosen: boolean;
  databaseUrl: string | undefined;
  databaseFile: string;
  /** Keys to what is personal, and the file for them when the environment has none. */
  keys: string | undefined;
  keyFile: string;
  /** Whose data is served. */
  operator: string;
  /** Where the backend is reached from outside, without a slash at the end. */
  publicUrl: string | undefined;
  /** Addresses and networks of proxies whose `X-Forwarded-For` is believed. */
  trustedProxies: string[];
  /** Origins that may read; undefined is any. */
  allowedOrigins: string[] | undefined;
  production: boolean;
  logLevel: string;
  /** Requests a minute from one address. */
  rateLimit: number;
  /** The same, of what is written. */
  writeRateLimit: number;
  /** Between two times that calendars elsewhere are asked; 0 is never. */
  feedMinutes: number;
  /** Lets such calendars be on a closed network, and on plain http. */
  allowPrivateFeeds: boolean;
  /** Through which receivers are told that somebody waits; without it they hear of it in the log and the commands. */
  mail: MailServer | undefined;
}

/** What the environment says wrongly, in one sentence for the person who set it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

type Environment = Record<string, string | undefined>;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const NAMED_NETWORKS = ['loopback', 'linklocal', 'uniquelocal'];

export function readConfig(env: Environment): Config {
  return {
    host: env['HOST'] || '127.0.0.1',
    port: integer(env, 'PORT', 8080, 0, 65_535),
    portChosen: Boolean(env['PORT']),
    databaseUrl: databaseUrl(env['DATABASE_URL']),
    databaseFile: env['DATABASE_FILE'] || fileURLToPath(new URL('../var/selvhjelp.sqlite', import.meta.url)),
    keys: env['KEYS'] || undefined,
    keyFile: env['KEY_FILE'] || fileURLToPath(new URL('../keys/selvhjelp.keys', import.meta.url)),
    operator: operator(env['OPERATOR']),
    publicUrl: env['PUBLIC_URL'] ? url('PUBLIC_URL', env['PUBLIC_URL']).href.replace(/\/+$/, '') : undefined,
    trustedProxies: list(env['TRUSTED_PROXIES']).map(proxy),
    allowedOrigins: env['ALLOWED_ORIGINS'] ? list(env['ALLOWED_ORIGINS']).map(origin) : undefined,
    production: env['NODE_ENV'] === 'production',
    logLevel: oneOf(env, 'LOG_LEVEL', LOG_LEVELS, 'info'),
    rateLimit: integer(env, 'RATE_LIMIT', 600, 1, 1_000_000),
    writeRateLimit: integer(env, 'WRITE_RATE_LIMIT', 120, 1, 1_000_000),
    feedMinutes: integer(env, 'FEED_MINUTES', 60, 0, 10_080),
    allowPrivateFeeds: oneOf(env, 'ALLOW_PRIVATE_FEEDS', ['0', '1'], '0') === '1',
    mail: mailServer(env['SMTP_URL'], env['MAIL_FROM']),
  };
}

function list(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}

function integer(env: Environment, name: string, otherwise: number, min: number, max: number): number {
  const value = env[name];
  if (!value) return otherwise;
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= min && number <= max) return number;
  throw new ConfigError(`${name} must be a whole number from ${min} to ${max}.`);
}

function oneOf(env: Environment, name: string, allowed: readonly string[], otherwise: string): string {
  const value = env[name] || otherwise;
  if (allowed.includes(value)) return value;
  throw new ConfigError(`${name} must be one of ${allowed.join(', ')}.`);
}

function operator(value: string | undefined): string {
  const id = value || 'default';
  if (/^[a-z0-9][a-z0-9-]{0,63}$/.test(id)) return id;
  throw new ConfigError('OPERATOR must be small letters, digits and hyphens, 64 at most.');
}

/** The value may hold a password: it is never part of the message. */
function databaseUrl(value: string | undefined): string | undefined {
  if (!value) return undefined;
  if (/^postgres(ql)?:\/\//.test(value)) return value;
  throw new ConfigError(
    'DATABASE_URL must begin with postgresql://. Leave it out for the embedded database.',
  );
}

/** The address holds a password, too. */
function mailServer(smtpUrl: string | undefined, from: string | undefined): MailServer | undefined {
  if (!smtpUrl && !from) return undefined;
  if (!smtpUrl || !/^smtps?:\/\/[^/]/.test(smtpUrl) || !URL.canParse(smtpUrl))
    throw new ConfigError('SMTP_URL must begin with smtps:// or smtp://, and stand beside MAIL_FROM.');
  if (!from || !/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(from))
    throw new ConfigError('MAIL_FROM must be an e-mail address, and stand beside SMTP_URL.');
  return { smtpUrl, from };
}

function url(name: string, value: string): URL {
  const parsed = URL.canParse(value) ? new URL(value) : undefined;
  if (parsed && ['http:', 'https:'].includes(parsed.protocol) && !parsed.search && !parsed.hash)
    return parsed;
  throw new ConfigError(`${name} must be an address that begins with https:// or http://.`);
}

/** Compared with what browsers send, so a path or a slash at the end would never match. */
function origin(value: string): string {
  if (value === 'null') return value;
  const parsed = url('ALLOWED_ORIGINS', value);
  if (parsed.origin === value) return value;
  throw new ConfigError(`ALLOWED_ORIGINS holds origins such as ${parsed.origin}, without a path.`);
}

/** Never "all": then anybody could say that they come from anywhere, and no limit would hold. */
function proxy(value: string): string {
  const [address = '', bits, ...rest] = value.split('/');
  const family = isIP(address);
  const bitsFit =
    bits === undefined ||
    (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= (family === 6 ? 128 : 32));
  if (NAMED_NETWORKS.includes(value) || (family && bitsFit && rest.length === 0)) return value;
  throw new ConfigError(
    'TRUSTED_PROXIES holds addresses or networks, such as 10.0.0.1 or 10.0.0.0/8, never all of them.',
  );
}
