import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.mjs';

/**
 * Starts a virtual screen and WebKit's driver on it; resolves with the driver's port, a function that ends both, and
 * one that tells whether a web process has ended by itself since it was last asked.
 */
export async function startWebKitDriver({ driver, display }) {
  const screen = spawn(
    display,
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const children = [screen];
  const stop = () => children.forEach((child) => child.kill());
  process.once('exit', stop);
  const [number] = await Promise.race([
    once(screen.stdio[3], 'data'),
    once(screen, 'exit').then(() => Promise.reject(new Error('Xvfb did not start'))),
  ]);
  const port = await freePort();
  const server = spawn(driver, [`--port=${port}`], {
    env: {
      ...process.env,
      DISPLAY: `:${String(number).trim()}`,
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
      // Shared buffers only cost time on a virtual screen.
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // The browser says here that its web process has ended. It may outlive the driver, and must not keep this process.
  let hasCrashed = false;
  server.stderr.on('data', (text) => {
    writeSync(2, text);
    hasCrashed ||= String(text).includes('WebProcess CRASHED');
  });
  server.stderr.unref();
  children.push(server);
  await answers(`http://127.0.0.1:${port}/status`);
  const takeCrash = () => {
    const crashed = hasCrashed;
    hasCrashed = false;
    return crashed;
  };
  return { port, stop, takeCrash };
}

async function answers(url) {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await wait(50)) {
    try {
      await fetch(url);
      return;
    } catch {
      // Not up yet.
    }
  }
  throw new Error('WebKitWebDriver did not start');
}
