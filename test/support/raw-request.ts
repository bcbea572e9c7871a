/** Requests that `fetch` cannot send: with a `Host` of another name, and with a body that does not end. */
import { request } from 'node:http';

interface RawAnswer {
  readonly status: number | undefined;
  readonly text: string;
}

/** Sends the request to 127.0.0.1; a body of `bytes` is sent without its end. */
export function sendRaw(
  port: number,
  path: string,
  { host = 'localhost', bytes = 0 } = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path, method: bytes > 0 ? 'PUT' : 'GET', headers: { host } },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () => {
          resolve({ status: response.statusCode, text });
          sent.destroy();
        });
      },
    );
    sent.on('error', reject);
    if (bytes > 0) sent.write(Buffer.alloc(bytes, ' '));
    else sent.end();
  });
}
