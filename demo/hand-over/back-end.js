/**
 * The back end of a site whose customers stay logged in after the journey. It takes the customer's token over, proves it, and
 * keeps a session of its own under a cookie. The sessions are in memory here; put yours where your other sessions are.
 */
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { createClient } from 'onboarding-elements/api.js';

const cookieName = 'site-session';
const cookie = { path: '/', httpOnly: true, secure: true, sameSite: 'Lax' };
/** How long this site knows its customer; the platform's token lives for 15 minutes only. */
const sessionSeconds = 30 * 24 * 60 * 60;
/** Milliseconds, a minute less than the token lives. */
const tokenLife = 14 * 60_000;

/**
 * @param {{ campaignId: string; categoryId: string; apiBase: string; now?: () => number }} options `apiBase` is the address
 *   of the Customer API, or of the gateway in front of it, as this server reaches it.
 */
export function createBackEnd({ campaignId, categoryId, apiBase, now = Date.now }) {
  /** By the value of the cookie: who it is, and the token as long as it can be used. */
  const sessions = new Map();
  const app = new Hono();

  // Only pages of this site may open, read or end a session.
  app.use('/session', async (context, next) => {
    if (context.req.header('sec-fetch-site') !== 'same-origin') return context.body(null, 403);
    context.header('cache-control', 'no-store');
    return next();
  });

  app.post('/session', async (context) => {
    const { accessToken } = await context.req.json().catch(() => ({}));
    const customerId = await prove(accessToken);
    if (customerId === undefined) return context.body(null, 401);
    // A new value at each log-in, so that a value planted in the browser before is worth nothing.
    sessions.delete(getCookie(context, cookieName));
    const id = randomUUID();
    sessions.set(id, { customerId, accessToken, tokenUntil: now() + tokenLife });
    setCookie(context, cookieName, id, { ...cookie, maxAge: sessionSeconds });
    return context.json({ customerId });
  });

  app.get('/session', (context) => {
    const session = sessions.get(getCookie(context, cookieName));
    if (!session) return context.body(null, 401);
    const { customerId, accessToken, tokenUntil } = session;
    return context.json({ customerId, ...(now() < tokenUntil && { accessToken }) });
  });

  app.delete('/session', (context) => {
    sessions.delete(getCookie(context, cookieName));
    deleteCookie(context, cookieName, cookie);
    return context.body(null, 204);
  });

  /** The id of the customer whose token this is; undefined if the platform does not accept it. */
  async function prove(accessToken) {
    if (typeof accessToken !== 'string') return undefined;
    const client = createClient({ campaignId, categoryId, apiBase, deviceType: '1' });
    client.adopt({ accessToken });
    try {
      return (await client.customer(AbortSignal.timeout(10_000))).customerId;
    } catch {
      return undefined;
    }
  }

  return app;
}
