import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { credentials, openStage, origin, texts, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => {
  stage.sandbox.reset();
});

describe('the doctor names the fault', () => {
  const first = { method: 'POST', path: '/auth', times: 0 };
  it.each([
    ['drop', 'connection: /auth: the connection failed'],
    ['drop-after-commit', 'connection: /auth: the connection failed'],
    ['status:503', 'the answer of /auth has status 503'],
    ['answer:56', 'campaign: POST /auth: status 402: The platform knows no such campaign'],
    ['answer:100', 'The campaign is disabled on the platform'],
    ['retry-after:9', 'has status 429'],
    ['html', 'is an HTML page'],
    ['portal', 'is an HTML page'],
    ['malformed', 'is not a JSON object'],
    ['truncated', 'is not a JSON object'],
    ['empty', 'is empty'],
    ['null', 'is not a JSON object'],
    ['wrong-type', 'is declared as'],
    ['huge', 'at most 256 KB'],
    ['bom', 'starts with a byte order mark'],
    ['no-cors', 'has no Access-Control-Allow-Origin'],
    ['slow:5000', 'no complete answer within the time limit'],
    ['hang', 'no complete answer within the time limit'],
    ['hang-body', 'no complete answer within the time limit'],
  ])('%s', async (fault, text) => {
    stage.sandbox.faults = [{ ...first, fault }];
    // A busy machine may take a second for an answer that comes.
    const timeout = text.includes('time limit') ? 3_000 : 60_000;
    const report = await stage.diagnose({ origin, timeout });
    expect(texts(report, 'problem')).toEqual([expect.stringContaining(text)]);
  });

  it.each([
    ['POST', '/auth/refreshToken', 'renewal'],
    ['GET', '/customer/checkcard', 'checkcard'],
    ['GET', '/customer/customerdatafields/{campaignid}', 'fields'],
    ['GET', '/customer', 'customer'],
  ] as const)('in the call where it is: %s %s', async (method, path, check) => {
    stage.sandbox.faults = [{ method, path, times: 0, fault: 'html' }];
    expect(texts(await stage.diagnose({ credentials }), 'problem')).toEqual([
      expect.stringContaining(`${check}: the answer of ${path} is an HTML page`),
    ]);
  });

  it.each([
    [{ AnswerCode: 0, data: { answerCode: 56 } }, 'The platform knows no such campaign'],
    [{ AnswerCode: 'x' }, 'the answer of /auth has an answer code that is not a number'],
  ])('in the answer code that the elements read: %j', async (reply, text) => {
    const fetch = () => Promise.resolve(Response.json(reply));
    expect(texts(await stage.diagnose({ fetch }), 'problem')).toEqual([
      expect.stringContaining(text),
    ]);
  });

  it('expired-token', async () => {
    const path = '/customer/checkcard';
    stage.sandbox.faults = [{ method: 'GET', path, times: 0, fault: 'expired-token' }];
    expect(texts(await stage.diagnose(), 'problem')).toEqual([
      expect.stringMatching(/^token: status 401.*the token that was just given is refused$/),
    ]);
  });

  it.each([
    ['note', 4_000, 'connection: /customer/checkcard took 4.0 s'],
    ['problem', 11_000, 'connection: /customer/checkcard took 11.0 s'],
  ] as const)('a slow answer, as a %s after %i ms', async (status, wait, text) => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
    const late = async (...given: Parameters<typeof fetch>) => {
      const response = await fetch(...given);
      if (response.url.includes('checkcard')) clock.mockReturnValue(wait);
      return response;
    };
    const found = await stage.diagnose({ fetch: late });
    clock.mockRestore();
    expect(texts(found, status)).toContainEqual(expect.stringContaining(text));
  });

  it('a host that is not there', async () => {
    const other = await openStage();
    other.close();
    const nowhere = await other.diagnose();
    expect(texts(nowhere, 'problem')).toEqual([
      'connection: /auth: no server listens at this address and port (ECONNREFUSED)',
    ]);
  });
});
