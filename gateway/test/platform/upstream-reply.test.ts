import { describe, expect, it } from 'vitest';
import { answeredWith, auth, replyOf } from '../platform-reply.js';
import { createStage } from '../stage.js';

describe('a reply of the platform', () => {
  it('keeps status, JSON and Retry-After, and no other header', async () => {
    const text = '{ "AnswerCode": 42, "id": 12345678901234567890 }';
    const seen = await answeredWith(() =>
      replyOf(429, text, {
        'content-type': 'application/json',
        'retry-after': '7',
        'set-cookie': 'a=b',
        server: 'x',
        'x-powered-by': 'y',
      }),
    );
    expect(seen).toMatchObject({ status: 429, text });
    expect(Object.fromEntries(seen.headers)).toEqual({
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
      'retry-after': '7',
      'x-content-type-options': 'nosniff',
      'x-onboarding-reference': expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{8}$/) as string,
      'x-request-id': expect.stringMatching(
        /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
      ) as string,
    });
  });

  it.each([
    ['HTML', 200, '<html>', { 'content-type': 'text/html' }],
    ['JSON that says it is HTML', 200, '{}', { 'content-type': 'text/html' }],
    ['half of a JSON', 502, '{"a":', {}],
    ['nothing', 200, '', {}],
    ['a list', 200, '[]', {}],
    ['null', 404, 'null', {}],
    ['a byte order mark', 200, '\uFEFF{}', {}],
    ['more than 256 kB', 200, `{"a":"${'x'.repeat(256 * 1024)}"}`, {}],
  ])(
    'that is %s keeps its status, as plain text without the body',
    async (_title, status, text, headers) => {
      const seen = await answeredWith(() => replyOf(status, text, headers));
      expect(seen).toMatchObject({ status, text: '' });
      expect(seen.headers.get('content-type')).toBe('text/plain');
    },
  );

  it('of exactly 256 kB passes', async () => {
    const text = `{"a":"${'x'.repeat(256 * 1024 - 8)}"}`;
    expect((await answeredWith(() => replyOf(200, text))).text).toBe(text);
  });

  it.each([301, 302, 303, 307, 308, 304, 101])('with status %i becomes 502', async (status) => {
    const seen = await answeredWith(() =>
      replyOf(status, '{}', { location: 'https://evil.example/' }),
    );
    expect(seen).toMatchObject({ status: 502, text: '{"problem":"upstream"}' });
  });

  it('to /auth without a readable token is reduced to its status', async () => {
    const stage = createStage({ send: () => Promise.resolve(replyOf(200, '{"jwt":"eyJ.a.b"}')) });
    expect(await stage.call('POST', '/auth', auth)).toMatchObject({ status: 200, text: '' });
  });

  it.each(['data', 'a'])(
    'to a log-in that is nested too deeply to write (in %s) is reduced to its status',
    async (name) => {
      const depth = 20_000;
      const text = `{"token":"eyJ.a.b",${`"${name}":{`.repeat(depth)}"b":1${'}'.repeat(depth + 1)}`;
      const stage = createStage({
        send: () => Promise.resolve(replyOf(200, text)),
        tokens: { customer: 'sealed' },
      });
      expect(await stage.logIn('a@example.com', 'password')).toMatchObject({
        status: 200,
        text: '',
      });
    },
  );

  it('that refuses a token is reduced to its answer code', async () => {
    const text = '{"AnswerCode":"56","token":"eyJ.a.b","debug":"SELECT"}';
    const stage = createStage({ send: () => Promise.resolve(replyOf(402, text)) });
    expect(await stage.call('POST', '/auth', auth)).toMatchObject({
      status: 402,
      text: '{"AnswerCode":56}',
    });
  });
});
