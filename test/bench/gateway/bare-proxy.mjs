/** What the gateway is compared with: the shortest proxy of undici that adds a key. Prints its port. */
import { createServer } from 'node:http';
import { Pool } from 'undici';

const pool = new Pool(process.env.UPSTREAM, { connections: 64 });

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const { statusCode, headers, body } = await pool.request({
    path: request.url.replace('/loyalty/api', '/api'),
    method: request.method,
    headers: {
      accept: 'application/json',
      ...(request.headers['content-type'] && { 'content-type': request.headers['content-type'] }),
      ...(request.headers.authorization && { authorization: request.headers.authorization }),
      'x-api-key': 'sandbox',
    },
    body: chunks.length > 0 ? Buffer.concat(chunks) : undefined,
  });
  const text = await body.text();
  response.writeHead(statusCode, { 'content-type': headers['content-type'] });
  response.end(text);
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => console.log(`port ${server.address().port}`));
