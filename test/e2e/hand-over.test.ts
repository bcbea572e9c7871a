/**
 * A site with the scripts of `docs/hand-over.md`: from the journey to "My account", with the API itself and with a gateway in each of its modes.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createGateway } from '../../gateway/src/index.js';
import { toNode } from '../../gateway/src/node.js';
import { inBrowser, Visitor } from '../support/visitor.js';
import { createSite } from './support/hand-over-site.js';
import { password, Stage } from './support/stage.js';

type Mode = 'direct' | 'pass' | 'sealed';

const username = 'anna@example.org';
const prefix = '/loyalty/api';

let stage: Stage;
let now = 0;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

/** The site on a port of its own. The page reaches the gateway under the site's address, as does the back end. */
async function openSite(mode: Mode) {
  const upstream = `${stage.server.url}/api`;
  const handlers: { site: RequestListener; gateway: RequestListener } = {
    site: () => undefined,
    gateway: () => undefined,
  };
  const server = createServer((request, response) => {
    const isGateway = request.url?.startsWith(prefix) === true;
    (isGateway ? handlers.gateway : handlers.site)(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const isDirect = mode === 'direct';
  const apiBase = isDirect ? upstream : `${url}${prefix}`;
  const key = isDirect ? 'api-key="sandbox"' : '';
  const attributes = `campaignid="1001" categoryid="1703" api-base="${isDirect ? upstream : prefix}" ${key}`;
  const ids = { campaignId: '1001', categoryId: '1703' };
  const site = createSite({ ...ids, apiBase, attributes, now: () => now });
  const listener = getRequestListener((request) => site.fetch(request));
  handlers.site = (request, response) => void listener(request, response);
  const gateway = isDirect ? undefined : createGateway(gatewayOptions(mode, upstream));
  if (gateway) handlers.gateway = toNode(gateway);
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await gateway?.close();
  };
  return { url, close };
}

const gatewayOptions = (customer: 'pass' | 'sealed', upstream: string) => ({
  prefix,
  upstream,
  apiKey: 'sandbox',
  secrets: [randomBytes(32).toString('base64')] as [string],
  campaigns: { 1001: { categories: ['1703'] } },
  mobile: { country: '39', perDay: 1000 },
  tokens: { customer },
  networks: [{ cidr: '127.0.0.0/8', factor: 1000 }],
});

describe.each<Mode>(['direct', 'pass', 'sealed'])('the site, tokens: %s', (mode) => {
  let site: Awaited<ReturnType<typeof openSite>>;
  let context: BrowserContext;
  let page: Page;
  /** Method and path of the requests to the Customer API, newest last. */
  let asked: string[];

  // One visit: the customer of the first test comes back in each of the others.
  beforeAll(async () => {
    stage.sandbox.reset();
    now = Date.now();
    site = await openSite(mode);
    context = await stage.browser.newContext({ viewport: { width: 360, height: 740 } });
    page = await context.newPage();
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      const path = /(?:^|\/)api(\/.*)$/.exec(pathname)?.[1];
      if (path && request.method() !== 'OPTIONS') asked.push(`${request.method()} ${path}`);
    });
  });
  beforeEach(() => {
    asked = [];
  });
  afterAll(async () => {
    await context.close();
    await site.close();
  });

  const submit = () => page.locator('form button[type=submit]').click();
  const barcode = () => page.locator('.card svg.bars').waitFor();
  const logInForm = () => page.locator('[autocomplete=current-password]').waitFor();

  async function register(): Promise<void> {
    await page.goto(site.url);
    const visitor = new Visitor(inBrowser(page), () => stage.code(), { username, password });
    await visitor.walk('profile');
    await visitor.enterData();
  }

  async function logIn(): Promise<void> {
    await logInForm();
    await page.locator('[autocomplete=username]').fill(username);
    await page.locator('[autocomplete=current-password]').fill(password);
    await submit();
    await barcode();
  }

  /** No token is where scripts of other pages, histories and logs find it. */
  async function expectNoToken(): Promise<void> {
    const left = await page.evaluate(() =>
      [JSON.stringify([localStorage, sessionStorage]), document.cookie, location.href].join(),
    );
    expect(left).not.toMatch(/eyJ|oe1\./);
    const cookies = await context.cookies();
    expect(cookies.some(({ value }) => /eyJ|oe1\./.test(value))).toBe(false);
  }

  it('leads from the last step of the journey to "My account", and back there after a reload', async () => {
    await register();
    await page.waitForURL(`${site.url}/account`);
    await barcode();
    const { id: customerId } = stage.sandbox.customers.at(-1)!;
    expect((await session(page)).body).toMatchObject({ customerId });
    await expectNoToken();
    asked.length = 0;
    await page.reload();
    await barcode();
    await page.getByRole('heading', { name: 'Your card' }).waitFor();
    expect(asked).toEqual(['GET /customer']);
    const [cookie] = (await context.cookies()).filter(({ name }) => name === 'site-session');
    expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax' });
  });

  it('asks for the password when the token has expired, then goes on', async () => {
    now += 15 * 60_000;
    await page.goto(`${site.url}/account`);
    const handed = page.waitForResponse(
      (response) => response.request().method() === 'POST' && response.url().endsWith('/session'),
    );
    await logIn();
    expect((await handed).status()).toBe(200);
    await page.reload();
    await barcode();
  });

  it('leads to the log-in when the platform has ended the session before', async () => {
    stage.sandbox.faults.push({ method: 'GET', path: '/customer', fault: 'expired-token' });
    await page.goto(`${site.url}/account`);
    await logInForm();
    await page.getByText('Log in again to go on.').waitFor();
  });

  it('ends with the sign-out', async () => {
    await page.goto(`${site.url}/account`);
    await barcode();
    await page.locator('#sign-out').click();
    await logInForm();
    expect((await session(page)).status).toBe(401);
  });

  it('opens no session for a forged token, nor for another site', async () => {
    await page.goto(`${site.url}/account`);
    const forged = await page.evaluate(async () => {
      const body = JSON.stringify({ accessToken: 'eyJ.forged.token' });
      return (await fetch('/session', { method: 'POST', body })).status;
    });
    expect(forged).toBe(401);
    const foreign = await fetch(`${site.url}/session`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
      body: '{}',
    });
    expect(foreign.status).toBe(403);
  });
});

/** What the back end says of its session; the token is left out. */
function session(page: Page): Promise<{ status: number; body: Record<string, unknown> }> {
  return page.evaluate(async () => {
    const response = await fetch('/session');
    const { customerId } = response.ok
      ? ((await response.json()) as { customerId: string })
      : { customerId: undefined };
    return { status: response.status, body: { customerId } };
  });
}
