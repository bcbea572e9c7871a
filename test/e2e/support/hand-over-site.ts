/**
 * A site whose customers stay logged in after the journey: its two pages have the scripts that `docs/hand-over.md` prints, and its
 * back end keeps a session of its own under a cookie. The printed back ends are tested in `gateway/test/live`.
 */
import { randomUUID } from 'node:crypto';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { createClient } from '../../../src/api.js';
import { snippet } from '../frameworks/support/printed-site.js';

const cookieName = 'site-session';
const cookie = { path: '/', httpOnly: true, secure: true, sameSite: 'Lax' } as const;
/** Milliseconds, a minute less than the platform's token lives. */
const tokenLife = 14 * 60_000;

interface Session {
  readonly customerId: string;
  readonly accessToken: string;
  readonly tokenUntil: number;
}

interface SiteOptions {
  readonly campaignId: string;
  readonly categoryId: string;
  /** The address of the Customer API, or of the gateway in front of it, as the back end reaches it. */
  readonly apiBase: string;
  /** The attributes of the elements, as markup. */
  readonly attributes: string;
  readonly now: () => number;
}

const script = (text: string) => `<script type="module">${text}</script>`;
const handsOver = script(snippet('docs/hand-over.md', 'js', 'preventDefault'));
const adopts = script(snippet('docs/hand-over.md', 'js', 'whenDefined'));
const signsOut = script(`
  document.querySelector('#sign-out').addEventListener('click', async () => {
    await fetch('/session', { method: 'DELETE' });
    await document.querySelector('onboarding-flow').signOut();
  });`);

const page = (title: string, body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8" /><title>${title}</title>
  <script type="module" src="/dist/onboarding.js"></script><body><main>${body}</main>`;

export function createSite({ attributes, now, ...platform }: SiteOptions): Hono {
  const sessions = new Map<string | undefined, Session>();
  const site = new Hono();

  // Only pages of this site may open, read or end a session.
  site.use('/session', async (context, next) => {
    if (context.req.header('sec-fetch-site') !== 'same-origin') return context.body(null, 403);
    context.header('cache-control', 'no-store');
    return next();
  });

  site.post('/session', async (context) => {
    const { accessToken } = await context.req.json<{ accessToken: string }>();
    const customerId = await prove(accessToken);
    if (customerId === undefined) return context.body(null, 401);
    sessions.delete(getCookie(context, cookieName));
    const id = randomUUID();
    sessions.set(id, { customerId, accessToken, tokenUntil: now() + tokenLife });
    setCookie(context, cookieName, id, cookie);
    return context.json({ customerId });
  });

  site.get('/session', (context) => {
    const session = sessions.get(getCookie(context, cookieName));
    if (!session) return context.body(null, 401);
    const { customerId, accessToken, tokenUntil } = session;
    return context.json({ customerId, ...(now() < tokenUntil && { accessToken }) });
  });

  site.delete('/session', (context) => {
    sessions.delete(getCookie(context, cookieName));
    deleteCookie(context, cookieName, cookie);
    return context.body(null, 204);
  });

  const flow = (more = '') => `<onboarding-flow ${attributes} ${more}></onboarding-flow>`;
  site.get('/', (context) => context.html(page('Join the club', flow() + handsOver)));
  site.get('/account', (context) => {
    const button = '<p><button id="sign-out" type="button">Sign out</button></p>';
    const view = flow('start="login" no-resume hidden') + button;
    return context.html(page('My account', view + handsOver + adopts + signsOut));
  });
  site.use('/dist/*', serveStatic({ root: '.' }));
  return site;

  /** The id of the customer whose token this is; undefined if the platform does not accept it. */
  async function prove(accessToken: string): Promise<string | undefined> {
    const client = createClient({ ...platform, deviceType: '1' });
    client.adopt({ accessToken });
    try {
      return (await client.customer(AbortSignal.timeout(10_000))).customerId;
    } catch {
      return undefined;
    }
  }
}
