/** What the resources of the backend have in common: where they are, which format, which list. */
import { ApiError } from './api-error.js';
import { records, type Check, type Report } from './check.js';
import { LIMITS } from './limits.js';
import { getJson, wrongShape, type Loaded } from './request.js';
import { resourceUrl } from './resource-url.js';

/** @throws ApiError `shape` when the base URL is none; widgets ask `backendUrlOf` first and never get here. */
export function addressOf(backendUrl: string, name: string): string {
  const url = resourceUrl(backendUrl, name);
  if (!url) throw new ApiError('shape', { url: backendUrl.slice(0, 200), detail: 'backend-url' });
  return url;
}

/** The root of an answer; a higher `format` is a failure of its own kind, since the module is too old for it. */
export function rootOf(json: unknown): { [key: string]: unknown } {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw wrongShape('not-an-object');
  const root = new Map(Object.entries(json));
  if ((root.get('format') as number) > 1) throw wrongShape('newer-format');
  return json as { [key: string]: unknown };
}

/** Loads a list resource, `{ format: 1, [key]: […] }`, each record checked. */
export async function loadList<T extends { id: string }>(
  backendUrl: string,
  name: string,
  key: string,
  check: Check<T>,
  signal?: AbortSignal,
): Promise<Loaded<T[]>> {
  return getJson(addressOf(backendUrl, name), {
    signal,
    maxBytes: LIMITS.listBytes,
    check: (json: unknown, report: Report) => {
      const values = Object.hasOwn(rootOf(json), key) ? rootOf(json)[key] : undefined;
      if (!Array.isArray(values)) throw wrongShape(`no-${key}`);
      return records(values, check, report);
    },
  });
}
