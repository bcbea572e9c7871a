/** The gateway with every limit on, wide enough that none refuses. Prints its port. `SEND=node` sends without undici. */
import { platformSend } from '../../../dist/gateway/platform-send.js';
import { connectRedis, serve } from '../../../dist/gateway-node.js';
import { redisStore } from '../../../dist/gateway.js';

const names = ['all-ip', 'session-ip', 'check-journey', 'check-ip'];
const wide = Object.fromEntries(names.map((name) => [name, { burst: 1_000_000, every: '1ms' }]));
const { url } = await serve({
  prefix: '/loyalty/api',
  upstream: `${process.env.UPSTREAM}/api`,
  apiKey: 'sandbox',
  secrets: [Buffer.alloc(32, 1).toString('base64')],
  campaigns: { 1001: { categories: ['1703'] } },
  mobile: false,
  clientIp: { hops: 1 },
  limits: wide,
  port: 0,
  ...(process.env.SEND === 'node' && { send: platformSend().send }),
  ...(process.env.REDIS && { store: redisStore(await connectRedis(process.env.REDIS)) }),
});
process.on('SIGINT', () => process.exit());
console.log(`port ${new URL(url).port}`);
