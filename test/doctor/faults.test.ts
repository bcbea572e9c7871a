import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
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
    ['status:503', 'the answer of /auth answers 503'],
    ['answer:56', 'campaign: POST /auth: status 402 with answer code 56'],
    ['retry-after:9', 'answers 429'],
    ['html', 'is an HTML page'],
    ['portal', 'is an HTML page'],
    ['malformed', 'is no JSON object'],
    ['truncated', 'is no JSON object'],
    ['empty', 'is empty'],
    ['null', 'is no JSON object'],
    ['wrong-type', 'is declared as'],
    ['huge', 'at most 256 KB'],
    ['bom', 'starts with a byte order mark'],
    ['no-cors', 'has no Access-Control-Allow-Origin'],
    ['slow:5000', 'no complete answer within the time limit'],
    ['hang', 'no complete answer within the time limit'],
    ['hang-body', 'no complete answer within the time limit'],
  ])('%s', async (fault, text) => {
    stage.sandbox.faults = [{ ...first, fault }];
    const report = await stage.diagnose({ origin, timeout: 1_000 });
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

  it('expired-token', async () => {
    const path = '/customer/checkcard';
    stage.sandbox.faults = [{ method: 'GET', path, times: 0, fault: 'expired-token' }];
    expect(texts(await stage.diagnose(), 'problem')).toEqual([
      expect.stringContaining('must answer 402 with code 53; it is'),
    ]);
  });
});
