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
    const { isRight, lines, sent } = await checked(200);
    expect([isRight, sent]).toEqual([true, 1]);
    expect([lines[0], ...lines.slice(-2)]).toEqual([
      'The settings are complete.',
      'The platform gave a token, campaign 1001.',
      'Not checked: category 1703. A wrong one fails at a registration.',
    ]);
  });

  it('says which categories and campaigns it has not checked', async () => {
    const campaigns = { 1001: { categories: ['1703', '1704'] }, 1002: { categories: ['7'] } };
    const tenants = { 'a.example': { ...tenant, campaigns } };
    const { lines } = await checked(200, { tenants });
    expect(lines.at(-1)).toBe(
      'Not checked for a.example: categories 1703, 1704, campaign 1002, category 7. A wrong one fails at a registration.',
    );
  });

  it('has a line for each limit, with the rate of the settings', async () => {
    const limits = { 'check-ip': { burst: 60, every: '90s' } };
    const { lines } = await checked(200, { limits });
    const ofLimits = lines.filter((line) =>
      /^ {2}[a-z-]+: \d+, one per \d+ (?:ms|s|min|h) \(/.test(line),
    );
    expect(ofLimits.map((line) => /[a-z-]+: [^(]+(?= \()/.exec(line)?.[0])).toEqual([
      'all-ip: 120, one per 250 ms',
      'session-ip: 30, one per 20 s',
      'login-ip: 20, one per 15 s',
      'login-failures-username: 10, one per 5 min',
      'login-failures-ip: 30, one per 2 min',
      'refresh-ip: 30, one per 20 s',
      'check-journey: 12, one per 2 min',
      'check-ip: 60, one per 90 s',
      'check-card-ip: 6, one per 5 min',
      'code-contact: 3, one per 12 min',
      'code-contact-day: 10, one per 144 min',
      'code-ip: 15, one per 2 min',
      'code-mail-ip: 60, one per 30 s',
      'code-range: 8, one per 15 min',
      'code-foreign: 20, one per 3 min',
      'code-journey: 5, one per 1 h',
      'code-conversion: 1, one per 12 h',
      'commit-contact: 10, one per 3 min',
      'commit-ip: 20, one per 30 s',
      'customer-token: 60, one per 2 s',
      'wallet-customer: 20, one per 30 s',
      'wallet-ip: 60, one per 2 s',
    ]);
    expect(lines).toContain('  all-ip: 120, one per 250 ms (all calls by address)');
    expect(lines).toContain('  check-ip: 60, one per 90 s (look-ups by address)');
    expect(lines).toContain(
      '  code-contact-day: 10, one per 144 min (codes by contact, over a day)',
    );
  });

  it.each([
    [401, '401, the api-key is refused'],
    [404, '404; look at the upstream: the API has no such path'],
    [500, '500'],
  ])('names the setting to look at for the status %i', async (status, reason) => {
    const { lines } = await checked(status);
    expect(lines.at(-2)).toBe(`The platform gave no token, campaign 1001: it answered ${reason}.`);
  });

  it.each([
    [402, 56, '402 with AnswerCode 56'],
    [200, 100, '200 with AnswerCode 100'],
    [402, 0, '402'],
  ])('names the answer code of a refusal: %i with %i', async (status, code, reason) => {
    const { isRight, lines } = await checked(status, {}, code);
    expect(isRight).toBe(false);
    expect(lines.at(-2)).toBe(`The platform gave no token, campaign 1001: it answered ${reason}.`);
  });

  it('requests a token if the list of tenants is empty', async () => {
    expect(await checked(401, { tenants: {} })).toMatchObject({ isRight: false, sent: 1 });
  });

  it('requests a token for each tenant', async () => {
    const tenants = { 'a.example': tenant, 'b.example': tenant };
    const { lines, sent } = await checked(200, { tenants });
    expect(sent).toBe(2);
    expect(lines.at(-2)).toBe('The platform gave a token for b.example, campaign 1001.');
  });
});
