import { describe, expect, it } from 'vitest';
import { createStage } from './stage.js';

describe('a journey through the gateway', () => {
  it('continues after the synchro token is renewed', async () => {
    const stage = createStage();
    const first = await stage.call('POST', '/auth', {
      campaignid: '1001',
      devicetype: '1',
      scope: 'customersynchro',
    });
    stage.pass(14 * 60_000);
    const renewed = await stage.call('POST', '/auth/refreshToken', {
      refreshToken: first.body.refreshToken,
    });
    expect(renewed.status).toBe(200);
    stage.pass(10 * 60_000);
    const { status } = await stage.check('email', 'new@example.com', {
      token: String(renewed.body.token),
    });
    expect(status).toBe(402);
  });
});
