import { describe, expect, it } from 'vitest';
import { json, useServer } from './server.js';

const server = useServer();
const { signal } = new AbortController();
const identifier = { channel: 'email', value: 'anna@example.org' } as const;

describe('a 5xx reply with an answer code', () => {
  it.each([5, 202, 996])(
    'to a request for a code gives "code-not-sent" without a retry: answer code %i',
    async (answerCode) => {
      server.on('POST /customer/verifyemail', json({ AnswerCode: answerCode }, 503));
      await expect(server.client().sendVerification(identifier, signal)).rejects.toMatchObject({
        problem: { code: 'code-not-sent', status: 503, answerCode },
      });
      expect(server.calls).toEqual(['POST /auth', 'POST /customer/verifyemail']);
    },
  );

  it('renews the token and repeats the request if the answer code is 998', async () => {
    server.on('POST /customer/verifyemail', json({ AnswerCode: 998 }, 500), json({}));
    await server.client().sendVerification(identifier, signal);
    expect(server.calls.filter((call) => call === 'POST /customer/verifyemail')).toHaveLength(2);
  });

  it.each([
    [5, 'server-error', 3],
    [51, 'customer-blocked', 1],
  ])(
    'to a GET is retried only if the answer code has no meaning of its own: code %i gives %s after %i attempts',
    async (answerCode, code, tries) => {
      server.on('GET /customer/checkcard', json({ AnswerCode: answerCode }, 500));
      const found = server.client().checkIdentifier(identifier, signal);
      await expect(found).rejects.toMatchObject({ problem: { code, status: 500, answerCode } });
      expect(server.calls).toHaveLength(1 + tries);
    },
  );
});
