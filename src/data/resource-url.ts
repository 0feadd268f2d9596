import { tellEmbedder } from './console.js';
import { Request, URL } from './ports.js';

/** An address of the web, without user name; relative ones count from the page's own base. */
export function webAddress(text: string): URL | undefined {
  try {
    // Request resolves like the browser does; `document.baseURI` can be overlaid by an element of that name.
    const url = new URL(new Request(text.trim()).url);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** The base URL as an absolute one, or undefined (with a line in the console) when nothing can be fetched from it. */
export function checkedBackendUrl(text: string): string | undefined {
  const url = webAddress(text);
  if (url) {
    url.hash = '';
    return url.href;
  }
  tellEmbedder(`backend-url takes an http(s) URL without user name, not "${text}".`);
  return undefined;
}

/**
 * Where a resource of a backend is: `base` with or without a slash at its end, its query kept, `query` added.
 * Undefined when the base is no address.
 */
export function resourceUrl(
  base: string,
  name: string,
  query: Readonly<Record<string, string>> = {},
): string | undefined {
  const checked = checkedBackendUrl(base);
  if (!checked) return undefined;
  const url = new URL(checked);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${name}`;
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
  return url.href;
}
