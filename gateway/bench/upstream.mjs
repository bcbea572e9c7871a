/** A platform that costs next to nothing: canned answers for a token and for `checkcard`. Prints its port. */
import { createServer } from 'node:http';

const answers = {
  '/api/auth': JSON.stringify({
    AnswerCode: 0,
    token: `eyJ.${'x'.repeat(400)}`,
    refreshToken: 'r',
  }),
  '/api/customer/checkcard': JSON.stringify({
    AnswerCode: 0,
    registered_customer: true,
    customerid: '600001',
  }),
};

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    const body = answers[request.url.replace(/\?.*/, '')] ?? '{}';
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
    response.end(body);
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => console.log(`port ${server.address().port}`));
