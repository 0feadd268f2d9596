/** What the resources of the backend have in common: where they are, which format, which list. */
import { wrongShape } from './api-error.js';
import { isObject, records, type Check } from './check.js';
import { LIMITS } from './limits.js';
import { getJson, type Loaded } from './request.js';
import { resourceUrl } from './resource-url.js';

/** @throws ApiError `shape` when the base URL is none; widgets ask `backendUrlOf` first and never get here. */
export function addressOf(
  backendUrl: string,
  name: string,
  query?: Readonly<Record<string, string>>,
): string {
  const url = resourceUrl(backendUrl, name, query);
  if (!url) throw wrongShape('backend-url');
  return url;
}

/** The root of an answer; a higher `format` is a failure of its own kind, since the module is too old for it. */
export function rootOf(json: unknown): ReadonlyMap<string, unknown> {
  if (!isObject(json)) throw wrongShape('not-an-object');
  const root = new Map(Object.entries(json));
  if (Number(root.get('format')) > 1) throw wrongShape('newer-format');
  return root;
}

/** Loads a list resource, `{ format: 1, [key]: […] }`, each record checked. */
export async function loadList<T extends { id: string }>(
  backendUrl: string,
  name: string,
  key: string,
  check: Check<T>,
  signal?: AbortSignal,
  query?: Readonly<Record<string, string>>,
): Promise<Loaded<T[]>> {
  return getJson(addressOf(backendUrl, name, query), {
    signal,
    maxBytes: LIMITS.listBytes,
    check: (json, report) => {
      const values = rootOf(json).get(key);
      if (!Array.isArray(values)) throw wrongShape(`no-${key}`);
      return records(values, check, report);
    },
  });
}
