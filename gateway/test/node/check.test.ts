import { describe, expect, it } from 'vitest';
import type { GatewayOptions } from '../../src/options/gateway-options.js';
import { check } from '../../src/node/check.js';
import { replyOf } from '../platform-reply.js';
import { secret, smallStore } from '../stage.js';

const tenant = {
  upstream: 'https://customer-api.example',
  apiKey: 'key',
  campaigns: { 1001: { categories: ['1703'] } },
  mobile: false,
} as const;

/** The lines of a check, and the number of requests to the platform. */
async function checked(status: number, more: Partial<GatewayOptions> = {}, answerCode = 0) {
  let sent = 0;
  const send = () => {
    sent += 1;
    return Promise.resolve(replyOf(status, `{"AnswerCode":${answerCode},"token":"a.b.c"}`));
  };
  const options = { ...tenant, prefix: '/api', secrets: [secret] as const, store: smallStore() };
  return { ...(await check({ ...options, send, ...more }, undefined)), sent };
}

describe('a check of the settings', () => {
  it('requests one token from the platform', async () => {
    expect(await checked(200)).toMatchObject({
      isRight: true,
      lines: ['The settings are complete.', 'The platform gave a token, campaign 1001.'],
      sent: 1,
    });
  });

  it.each([
    [401, '401, the api-key is refused'],
    [404, '404; look at the upstream: the API has no such path'],
    [500, '500'],
  ])('names the setting to look at for the status %i', async (status, reason) => {
    const { lines } = await checked(status);
    expect(lines.at(-1)).toBe(`The platform gave no token, campaign 1001: it answered ${reason}.`);
  });

  it.each([
    [402, 56, '402 with AnswerCode 56'],
    [200, 100, '200 with AnswerCode 100'],
    [402, 0, '402'],
  ])('names the answer code of a refusal: %i with %i', async (status, code, reason) => {
    const { isRight, lines } = await checked(status, {}, code);
    expect(isRight).toBe(false);
    expect(lines.at(-1)).toBe(`The platform gave no token, campaign 1001: it answered ${reason}.`);
  });

  it('requests a token if the list of tenants is empty', async () => {
    expect(await checked(401, { tenants: {} })).toMatchObject({ isRight: false, sent: 1 });
  });

  it('requests a token for each tenant', async () => {
    const tenants = { 'a.example': tenant, 'b.example': tenant };
    const { lines, sent } = await checked(200, { tenants });
    expect(sent).toBe(2);
    expect(lines.at(-1)).toBe('The platform gave a token for b.example, campaign 1001.');
  });
});
