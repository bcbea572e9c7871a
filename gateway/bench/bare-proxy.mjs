/** A proxy that does nothing but pass requests on, by the client that the gateway uses. Prints its port. */
import { createServer } from 'node:http';
import { Pool } from 'undici';

const pool = new Pool(process.env.UPSTREAM, { connections: 128, pipelining: 1 });

async function bytesOf(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const server = createServer(async (request, response) => {
  const { method, url, headers } = request;
  const sent = await bytesOf(request);
  const { statusCode, body } = await pool.request({
    path: url.replace('/loyalty', ''),
    method,
    headers: {
      'content-type': headers['content-type'] ?? 'application/json',
      ...(headers.authorization && { authorization: headers.authorization }),
    },
    ...(sent.length > 0 && { body: sent }),
  });
  const bytes = await bytesOf(body);
  response.writeHead(statusCode, {
    'content-type': 'application/json',
    'content-length': bytes.length,
  });
  response.end(bytes);
});
server.keepAliveTimeout = 65_000;
server.listen(0, '127.0.0.1', () => console.log(`port ${server.address().port}`));
