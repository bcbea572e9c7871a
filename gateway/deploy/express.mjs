/**
 * A whole site on Express: the gateway, and a back end that takes over the customer's token at the end of the journey, proves it
 * and opens a session of its own. See docs/hand-over.md for the page.
 *
 *   npm install express onboarding-elements onboarding-gateway   (before publication: the two packed files)
 *   node --env-file=.env express.mjs
 *
 * `.env`: GATEWAY_UPSTREAM, GATEWAY_API_KEY, GATEWAY_SECRETS, GATEWAY_REDIS, PORT. The session is in memory here; put yours where
 * your other sessions are.
 */
import { randomUUID } from 'node:crypto';
import express from 'express';
import { createClient } from 'onboarding-elements/api.js';
import { createGateway, redisStore } from 'onboarding-gateway';
import { connectRedis, toNode } from 'onboarding-gateway/node';

const { GATEWAY_UPSTREAM = '', GATEWAY_API_KEY = '', GATEWAY_REDIS, PORT = '3000' } = process.env;
const campaignId = '1001';
const categoryId = '1703';

const gateway = createGateway({
  prefix: '/loyalty/api',
  upstream: GATEWAY_UPSTREAM,
  apiKey: GATEWAY_API_KEY,
  secrets: (process.env.GATEWAY_SECRETS ?? '').trim().split(/[\s,]+/),
  campaigns: { [campaignId]: { categories: [categoryId] } },
  mobile: { country: '39', perDay: 1000 },
  // Remove this if Express faces the internet.
  clientIp: { hops: 1 },
  ...(GATEWAY_REDIS && { store: redisStore(await connectRedis(GATEWAY_REDIS)) }),
  log: (entry) => console.log(JSON.stringify(entry)),
});

const app = express();
app.disable('x-powered-by');
// Before `express.json()`: the gateway reads the body itself.
app.use('/loyalty/api', toNode(gateway));

/** By the value of the cookie: who it is, and the token as long as it can be used. */
const sessions = new Map();
/** Milliseconds, a minute less than the token lives. */
const tokenLife = 14 * 60_000;
const cookieName = '__Host-site-session';
const cookie = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' };
const sessionOf = ({ headers }) =>
  new RegExp(`(?:^|; )${cookieName}=([\\w-]+)`).exec(headers.cookie ?? '')?.[1];

/** The customer's id; undefined if the platform does not accept the token. */
async function prove(accessToken) {
  const client = createClient({
    campaignId,
    categoryId,
    deviceType: '1',
    apiBase: GATEWAY_UPSTREAM,
  });
  try {
    client.adopt({ accessToken });
    return (await client.customer(AbortSignal.timeout(10_000))).customerId;
  } catch {
    return undefined;
  }
}

app.use('/session', (request, response, next) => {
  response.set('cache-control', 'no-store');
  // Only pages of this site may open, read or end a session.
  if (request.headers['sec-fetch-site'] === 'same-origin') next();
  else response.sendStatus(403);
});

app.post('/session', express.json({ limit: '16kb' }), async (request, response) => {
  const { accessToken } = request.body ?? {};
  const customerId = typeof accessToken === 'string' ? await prove(accessToken) : undefined;
  if (customerId === undefined) {
    response.sendStatus(401);
    return;
  }
  // A new value at each log-in, so that a value planted in the browser before is worth nothing.
  sessions.delete(sessionOf(request));
  const id = randomUUID();
  sessions.set(id, { customerId, accessToken, tokenUntil: Date.now() + tokenLife });
  response.cookie(cookieName, id, cookie).json({ customerId });
});

app.get('/session', (request, response) => {
  const session = sessions.get(sessionOf(request));
  if (!session) {
    response.sendStatus(401);
    return;
  }
  const { customerId, accessToken, tokenUntil } = session;
  // The page gives the token to `adoptSession`; without one it shows the log-in.
  response.json({ customerId, ...(Date.now() < tokenUntil && { accessToken }) });
});

app.delete('/session', (request, response) => {
  sessions.delete(sessionOf(request));
  response.clearCookie(cookieName, cookie).sendStatus(204);
});

app.use(express.static('public'));

const server = app.listen(Number(PORT), '127.0.0.1', () => {
  console.log(`Listening on http://127.0.0.1:${server.address().port}`);
});
process.once('SIGTERM', () => {
  server.close();
  void gateway.close().then(() => process.exit());
});
