/** A folder of files that also takes wishes, for pages of another site: as little of a backend as the form needs. */
import { fileOf, serve } from './static-server.mjs';

const OPEN = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'Retry-After, ETag' };
const PREFLIGHT = {
  ...OPEN,
  'Access-Control-Allow-Methods': 'GET, HEAD, POST',
  'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key',
};
const WAITING = { format: 1, areas: [{ municipalities: ['5530'], band: 'some' }] };
const RECEIPT = {
  reference: 'ABCD-2345',
  withdrawalCode: 'ABCD-EFGH-2345-6789',
  receiver: 'eksempel-frivilligsentral',
};

/**
 * @param {string} folder
 * @returns the server; `posts` has what came: `{ path, headers, bytes }`; each gets the same receipt, or what
 *   `answer` says
 */
export async function servePosts(folder, answer = () => ({ status: 201, body: JSON.stringify(RECEIPT) })) {
  const posts = [];
  const server = await serve(async (path, request) => {
    if (request.method === 'OPTIONS') return { status: 204, headers: PREFLIGHT };
    if (request.method !== 'POST') {
      const waiting = {
        headers: { ...OPEN, 'Content-Type': 'application/json' },
        body: JSON.stringify(WAITING),
      };
      return path === '/waiting.json' ? waiting : fileOf(folder, path, OPEN);
    }
    const chunks = await request.toArray();
    posts.push({ path, headers: request.headers, bytes: Buffer.concat(chunks) });
    if (path === '/withdrawals') return { status: 204, headers: OPEN };
    const { headers = {}, ...rest } = await answer(posts.length);
    return { ...rest, headers: { ...OPEN, 'Content-Type': 'application/json', ...headers } };
  });
  return { ...server, posts };
}
