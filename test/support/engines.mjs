/**
 * Firefox and WebKitGTK, driven by the standards that they speak themselves (WebDriver BiDi; WebDriver), since the
 * tool that drives Chromium brings patched builds of these two and nothing is downloaded here.
 *
 * Each opens as `{ name, go(url), run(inPage, ...args), type(keys), close() }`. `inPage` is a function that runs in
 * the page and knows nothing of the test but its arguments; `type` presses real keys, `KEY` has those without a sign.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import WebSocket from 'ws';

/** Code points of the WebDriver standard. */
export const KEY = { tab: '\uE004', enter: '\uE006', escape: '\uE00C', down: '\uE015' };

const WEBKIT_BROWSERS = ['x86_64', 'aarch64'].map(
  (machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`,
);
const miniBrowser = WEBKIT_BROWSERS.find((path) => existsSync(path));
const onPath = (...names) =>
  names
    .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
    .find((path) => existsSync(path));

/** Those of the two that are on this machine; `missing` says what to install for the other. */
export const ENGINES = [
  { name: 'Firefox', open: openFirefox, missing: !onPath('firefox-esr', 'firefox') && 'firefox-esr' },
  {
    name: 'WebKitGTK',
    open: openWebKit,
    missing: !(miniBrowser && onPath('WebKitWebDriver') && onPath('Xvfb')) && 'webkit2gtk-driver and xvfb',
  },
];

const START_MS = 20_000;

const keyActions = (text) => [
  {
    type: 'key',
    id: 'keyboard',
    actions: [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]),
  },
];

async function openFirefox() {
  const profile = await mkdtemp(join(tmpdir(), 'selvhjelp-firefox-'));
  const port = await freePort();
  const program = start(onPath('firefox-esr', 'firefox'), [
    ...['--headless', '--no-remote', '--profile', profile],
    ...[`--remote-debugging-port=${port}`, 'about:blank'],
  ]);
  const close = async () => {
    await program.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const { send, end } = await dial(`ws://127.0.0.1:${port}/session`);
    await send('session.new', { capabilities: {} });
    const { contexts } = await send('browsingContext.getTree', {});
    const { context } = contexts[0];
    return {
      name: 'Firefox',
      go: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
      async run(inPage, ...args) {
        const { result, exceptionDetails } = await send('script.evaluate', {
          expression: `Promise.resolve((${inPage})(...${JSON.stringify(args)})).then(JSON.stringify)`,
          target: { context },
          awaitPromise: true,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.text);
        return result.value && JSON.parse(result.value);
      },
      type: (text) => send('input.performActions', { context, actions: keyActions(text) }),
      async close() {
        end();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openWebKit() {
  const display = `:${90 + (process.pid % 900)}`;
  const screen = start(onPath('Xvfb'), [display, '-screen', '0', '1200x1000x24', '-nolisten', 'tcp']);
  const port = await freePort();
  const driver = start(onPath('WebKitWebDriver'), [`--port=${port}`, '--host=127.0.0.1'], {
    DISPLAY: display,
    // There is no graphics card, and a container may not make the namespaces that the sandbox asks for.
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  });
  const close = async () => {
    await driver.stop();
    await screen.stop();
  };
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = await response.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  try {
    await patiently(() => call('GET', '/status'));
    const { sessionId } = await call('POST', '/session', {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] } },
      },
    });
    const session = `/session/${sessionId}`;
    return {
      name: 'WebKitGTK',
      go: (url) => call('POST', `${session}/url`, { url }),
      run: (inPage, ...args) =>
        call('POST', `${session}/execute/sync`, { script: `return (${inPage})(...arguments)`, args }),
      type: (text) => call('POST', `${session}/actions`, { actions: keyActions(text) }),
      async close() {
        await call('DELETE', session).catch(() => undefined);
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A program that is ended with everything it started, and takes nothing of the test with it when it fails. */
function start(path, args, env = {}) {
  const child = spawn(path, args, { env: { ...process.env, ...env }, stdio: 'ignore', detached: true });
  const gone = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  return {
    async stop() {
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
      await gone;
    },
  };
}

/** A WebDriver BiDi connection: questions by number. */
async function dial(url) {
  const socket = await patiently(
    () =>
      new Promise((resolve, reject) => {
        const attempt = new WebSocket(url);
        attempt.once('open', () => resolve(attempt)).once('error', reject);
      }),
  );
  const waiting = new Map();
  let last = 0;
  socket.on('message', (data) => {
    const answer = JSON.parse(data);
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  return {
    end: () => socket.close(),
    send: (method, params) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, ({ error, message, result }) =>
          error ? reject(new Error(`${error}: ${message}`)) : resolve(result),
        );
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
  };
}

/** Until it works, since a program that was started is not at once there to talk to. */
async function patiently(attempt) {
  const end = Date.now() + START_MS;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
