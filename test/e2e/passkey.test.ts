/**
 * The browser's part of a passkey with a virtual authenticator, on `localhost`: a passkey has one password, and nothing else does. The
 * modules of `src/passkey` are bundled here: no page asks for them yet.
 */
import { createServer, type Server } from 'node:http';
import { build } from 'esbuild';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type * as passkeys from '../../src/passkey/index.js';
import { addAuthenticator } from '../../scripts/virtual-authenticator.mjs';
import { launchChromium } from './support/chromium.js';

/** The module on the page, and the ids that were signalled. */
interface Scope {
  readonly passkeys: typeof passkeys;
  readonly signalled: string[];
}

let server: Server;
let browser: Browser;
let origin = '';
beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ['src/passkey/index.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'passkeys',
  });
  const script = `${outputFiles[0]!.text}; globalThis.passkeys = passkeys;`;
  server = createServer((request, response) => {
    const isScript = request.url?.startsWith('/passkey.js');
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><script src="/passkey.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as { port: number };
  origin = `http://localhost:${port}`;
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

let context: BrowserContext;
let page: Page;
let devtools: CDPSession;
let authenticatorId = '';

async function authenticator(hasPrf: boolean): Promise<void> {
  authenticatorId = await addAuthenticator(devtools, hasPrf);
}

beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
  devtools = await context.newCDPSession(page);
  await page.goto(origin);
  await page.evaluate(() => {
    const scope = globalThis as unknown as { signalled: string[] };
    scope.signalled = [];
    Object.assign(PublicKeyCredential, {
      signalUnknownCredential: ({ credentialId }: { credentialId: string }) => {
        scope.signalled.push(credentialId);
        return Promise.resolve();
      },
    });
  });
});
afterEach(() => context.close());

const make = (campaignId = '1001', userId?: string) =>
  page.evaluate(
    async ([campaign, user]) => {
      const { passkeys } = globalThis as unknown as Scope;
      const site = { campaignId: campaign, rpId: 'localhost', shop: 'localhost' };
      const owner = { name: 'anna@example.org', userId: user };
      return passkeys.make(site, owner, new AbortController().signal).then(
        (made) => made && { ...made, memoryKey: undefined },
        (error: unknown) => (error as Error).name,
      );
    },
    [campaignId, userId] as const,
  );

const open = (campaignId = '1001', rpId = 'localhost') =>
  page.evaluate(
    async ([campaign, host]) => {
      const { passkeys } = globalThis as unknown as Scope;
      const site = { campaignId: campaign, rpId: host, shop: 'localhost' };
      return passkeys.open(site, [], {}).then(
        (found) => found && { ...found, memoryKey: undefined },
        (error: unknown) => (error as Error).name,
      );
    },
    [campaignId, rpId] as const,
  );

const signalled = () => page.evaluate(() => (globalThis as unknown as Scope).signalled);
const credentials = async () =>
  (await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials;

describe('a passkey', () => {
  it('has the same password when it is made, and at each log-in', async () => {
    await authenticator(true);
    const made = await make();
    expect(made).toMatchObject({ transports: ['internal'] });
    const { id, userId, password } = made as { id: string; userId: string; password: string };
    expect(password).toMatch(/^.{24}$/);
    expect(await open()).toMatchObject({ id, userId, password });
    expect(await open()).toMatchObject({ id, userId, password });
    expect(await signalled()).toEqual([]);
  });

  it('replaces the passkey of the same user.id, with another password', async () => {
    await authenticator(true);
    const first = (await make()) as { id: string; userId: string; password: string };
    const second = (await make('1001', first.userId)) as typeof first;
    expect(await credentials()).toHaveLength(1);
    expect(second.userId).toBe(first.userId);
    expect(second.password).not.toBe(first.password);
  });

  it('of another campaign on the same host is not used', async () => {
    await authenticator(true);
    await make('1002');
    expect(await open('1001')).toBeUndefined();
    expect(await signalled()).toEqual([]);
  });

  it('without a secret is not used, and is signalled away', async () => {
    await authenticator(false);
    expect(await make()).toBeUndefined();
    expect(await signalled()).toHaveLength(1);
  });

  it('that is dismissed rejects, and leaves nothing', async () => {
    await authenticator(true);
    await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    expect(await make()).toBe('NotAllowedError');
    expect(await credentials()).toEqual([]);
  });

  it('for an rp.id that does not fit the page is refused by the browser', async () => {
    await authenticator(true);
    expect(await open('1001', 'example.com')).toBe('SecurityError');
  });

  it('is offered only where the browser has a platform authenticator, and the frame allows it', async () => {
    const can = () => page.evaluate(() => (globalThis as unknown as Scope).passkeys.canMake());
    expect(await can()).toBe(false);
    await authenticator(true);
    expect(await can()).toBe(true);
    // A frame of another origin, without and with the permission.
    const other = origin.replace('localhost', '127.0.0.1');
    for (const [allow, expected] of [
      ['', false],
      ['publickey-credentials-create *', true],
    ] as const) {
      await page.evaluate(
        ([src, permission]) => {
          const frame = document.createElement('iframe');
          frame.allow = permission!;
          frame.src = src!;
          document.body.replaceChildren(frame);
          return new Promise((resolve) => frame.addEventListener('load', resolve));
        },
        [other, allow] as const,
      );
      const frame = page.frames()[1]!;
      const allowed = await frame.evaluate(() =>
        (
          document as unknown as { featurePolicy: { allowsFeature(name: string): boolean } }
        ).featurePolicy.allowsFeature('publickey-credentials-create'),
      );
      expect(allowed).toBe(expected);
      if (!expected)
        expect(
          await frame.evaluate(() => (globalThis as unknown as Scope).passkeys.canMake()),
        ).toBe(false);
    }
  });
});
