import { URL } from '../../data/ports.js';

/**
 * Where this form is, to be passed on or written down: without anything that says what somebody looked for. Undefined
 * in a frame without an address of its own.
 */
export function pageAddress(): string | undefined {
  const url = new URL(location.href);
  if (!url.protocol.startsWith('http')) return undefined;
  url.hash = '';
  for (const name of [...url.searchParams.keys()])
    if (name.startsWith('selvhjelp-')) url.searchParams.delete(name);
  return url.href;
}
