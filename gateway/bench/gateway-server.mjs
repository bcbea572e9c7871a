/** The gateway with every limit on, wide enough that none refuses. Prints its port. `HOST=node` mounts it in a plain server. */
import { createServer } from 'node:http';
import { connectRedis, serve, toNode } from 'onboarding-gateway/node';
import { createGateway, redisStore } from 'onboarding-gateway';

const names = ['all-ip', 'session-ip', 'check-journey', 'check-ip'];
const wide = Object.fromEntries(names.map((name) => [name, { burst: 1_000_000, every: '1ms' }]));
const options = {
  prefix: '/loyalty/api',
  upstream: `${process.env.UPSTREAM}/api`,
  apiKey: 'sandbox',
  secrets: [Buffer.alloc(32, 1).toString('base64')],
  campaigns: { 1001: { categories: ['1703'] } },
  mobile: false,
  clientIp: { hops: 1 },
  limits: wide,
  ...(process.env.REDIS && { store: redisStore(await connectRedis(process.env.REDIS)) }),
};

/** In a server of a site's own: `createGateway` sends by `fetch`. */
async function mount() {
  const server = createServer(toNode(createGateway(options)));
  server.keepAliveTimeout = 65_000;
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server.address().port;
}

const port =
  process.env.HOST === 'node'
    ? await mount()
    : new URL((await serve({ ...options, port: 0 })).url).port;
process.on('SIGINT', () => process.exit());
console.log(`port ${port}`);
