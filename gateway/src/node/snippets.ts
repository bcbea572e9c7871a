/** The texts of `--print`: the shortest correct integration of the gateway for each server. */
import type { Printable } from './command-line.js';

const nginx = `# In the server block of your site. Start the gateway beside it with GATEWAY_TRUST=1.
location /loyalty/api/ {
  proxy_pass http://127.0.0.1:8080; # no slash at the end: the path goes on as it came
  proxy_http_version 1.1;
  proxy_set_header Connection "";
  proxy_set_header Host $http_host;
  proxy_set_header X-Forwarded-For $remote_addr; # replaces what the visitor sent
  proxy_next_upstream off; # nginx repeats PUT on a connection that was cut, else
  proxy_read_timeout 25s;
  client_max_body_size 64k;
}
`;

const caddy = `# In the block of your site. Start the gateway beside it with GATEWAY_TRUST=1.
handle /loyalty/api/* {
  reverse_proxy 127.0.0.1:8080 {
    header_up X-Forwarded-For {remote_host}
    lb_try_duration 0
    transport http {
      response_header_timeout 25s
    }
  }
}
`;

const docker = `FROM node:22.20.0-alpine3.22
WORKDIR /gateway
# \`npm install\` beside this file writes the lock file, which pins each package with its hash. Before publication the packed
# file is beside them.
COPY package.json package-lock.json *.tgz ./
RUN npm ci --no-audit --no-fund
USER node
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 ADMIN_PORT=8081
EXPOSE 8080
HEALTHCHECK CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8081/readyz"]
CMD ["node", "node_modules/.bin/onboarding-gateway"]
`;

const gatewayOptions = (indent: string, key: string, secrets: string): string =>
  [
    `prefix: '/loyalty/api',`,
    `upstream: 'https://customer-api.example',`,
    `apiKey: ${key},`,
    `secrets: ${secrets},`,
    `campaigns: { 1001: { categories: ['1703'] } },`,
    `mobile: { country: '39', perDay: 1000 },`,
  ].join(`\n${indent}`);

const ofProcess = (indent: string): string =>
  gatewayOptions(
    indent,
    'process.env.GATEWAY_API_KEY',
    "(process.env.GATEWAY_SECRETS ?? '').trim().split(/[\\s,]+/)",
  );

const worker = `// worker.js, with compatibility_flags = ["nodejs_compat"] in wrangler.toml. Isolates share no memory: for limits that
// hold across all of them add a store, such as redisStore(new Redis({ url, token })) with @upstash/redis.
import { createGateway } from 'onboarding-gateway';

let gateway;
export default {
  fetch(request, env, context) {
    gateway ??= createGateway({
      ${gatewayOptions('      ', 'env.GATEWAY_API_KEY', "(env.GATEWAY_SECRETS ?? '').trim().split(/[\\s,]+/)")}
    });
    const ip = request.headers.get('cf-connecting-ip') ?? '';
    return gateway.fetch(request, { ip, waitUntil: (work) => context.waitUntil(work) });
  },
};
`;

const next = `// app/loyalty/api/[...path]/route.js. Next gives no socket: name the header that your host sets.
import { after } from 'next/server';
import { createGateway } from 'onboarding-gateway';

let gateway;
const handle = (request) => {
  // At the first request: \`next build\` loads this file without the site's secrets.
  gateway ??= createGateway({
    ${ofProcess('    ')}
  });
  return gateway.fetch(request, {
    ip: request.headers.get('x-real-ip') ?? '',
    waitUntil: (work) => after(() => work),
  });
};

export { handle as GET, handle as POST, handle as PUT };
`;

const express = `// Before express.json(): the gateway reads the body itself.
import express from 'express';
import { createGateway } from 'onboarding-gateway';
import { toNode } from 'onboarding-gateway/node';

const gateway = createGateway({
  ${ofProcess('  ')}
  clientIp: { hops: 1 }, // behind one proxy; leave it out where Express faces the internet
});
const app = express();
app.use('/loyalty/api', toNode(gateway));
app.listen(3000);
`;

/** Text by value of `--print`. */
export const snippets: Readonly<Record<Printable, string>> = {
  nginx,
  caddy,
  docker,
  worker,
  next,
  express,
};
