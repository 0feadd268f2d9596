/** A backend for the calendar: the fixtures in its root, and beside them folders whose events a test has given. */
import { fileOf, serve } from '../support/static-server.mjs';

const OPEN = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'Retry-After, ETag' };
const JSON_TYPE = { ...OPEN, 'Content-Type': 'application/json' };

/**
 * @param {string} folder of the fixtures
 * @returns the server. `put` gives a folder its answers: by file's name a body, or a function that answers; the other
 *   files are the fixtures'. It gives back the folder's path
 */
export async function serveCalendar(folder) {
  const folders = new Map();
  const server = await serve(async (path, request) => {
    const [, name, file] = path.split('/');
    const own = folders.get(name)?.[file];
    if (typeof own === 'function') return { headers: JSON_TYPE, ...(await own(request)) };
    return own === undefined ? fileOf(folder, `/${file ?? name}`, OPEN) : { headers: JSON_TYPE, body: own };
  });
  return {
    ...server,
    put(files) {
      const name = `folder-${folders.size}`;
      folders.set(name, files);
      return `/${name}`;
    },
    /** A folder with these events. */
    events(events) {
      return this.put({ 'events.json': JSON.stringify({ format: 1, events }) });
    },
  };
}
