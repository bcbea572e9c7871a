/** WebKit by WebDriver. https://www.w3.org/TR/webdriver2/ */
import { findBrowsers } from '../../scripts/browsers.mjs';
import { startWebKitDriver } from '../../scripts/webkit.mjs';
import type { Tab } from './tab.js';

interface Found {
  readonly driver: string;
  readonly executable: string;
  readonly display: string;
}

interface Driver {
  readonly port: number;
  readonly stop: () => void;
  readonly takeCrash: () => boolean;
}

interface Reply {
  readonly value: { readonly error?: string; readonly message?: string } | null;
}

export async function openWebKit(): Promise<Tab> {
  const { webkit } = findBrowsers() as { webkit: Found };
  const server: Driver = await startWebKitDriver(webkit);
  let isOver = false;
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${String(server.port)}/session${path}`, {
      method,
      ...(body && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    const { value } = (await response.json()) as Reply;
    if (response.ok) return value;
    const { error = '', message = '' } = value ?? {};
    isOver ||= ['invalid session id', 'no such window'].includes(error);
    throw new Error(`${path}: ${error} ${message}`);
  };
  const { sessionId } = (await call('POST', '', {
    capabilities: {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: webkit.executable, args: ['--automation'] },
      },
    },
  })) as { sessionId: string };
  const post = (path: string, body: object = {}) => call('POST', `/${sessionId}${path}`, body);
  const act = (type: string, actions: readonly object[]) =>
    post('/actions', { actions: [{ type, id: type, actions }] });
  return {
    go: async (url) => void (await post('/url', { url })),
    back: async () => void (await post('/back')),
    reload: async () => void (await post('/refresh')),
    click: async (x, y) =>
      void (await act('pointer', [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ])),
    type: async (text) =>
      void (await act(
        'key',
        Array.from(text).flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      )),
    async run(script, ...args) {
      const answer = (await post('/execute/async', {
        script: `const done = arguments[arguments.length - 1];
          Promise.resolve([...arguments].slice(0, -1))
            .then((given) => (${String(script)})(...given))
            .then((value) => done({ value }), (error) => done({ error: String(error) }));`,
        args,
      })) as { readonly value: never; readonly error?: string };
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value;
    },
    hasEnded: () => (isOver ||= server.takeCrash()),
    async close() {
      // A browser that has ended has no session.
      await call('DELETE', `/${sessionId}`).catch(() => undefined);
      server.stop();
    },
  };
}
