import { afterEach, describe, expect, it, vi } from 'vitest';
import { passwordReset } from '../../../src/flow/commands/code-commands.js';
import { opened } from '../resetting.js';
import { anna } from '../samples.js';

describe('a password reset whose script does not load', () => {
  afterEach(() => vi.restoreAllMocks());

  it('says that the connection failed, asks the API nothing, and loads the script at the next attempt', async () => {
    vi.spyOn(passwordReset, 'value', 'get').mockReturnValue(undefined);
    const load = vi.spyOn(passwordReset, 'load');
    load.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
    const stage = await opened();
    expect(stage.state.request).toMatchObject({
      kind: 'failed',
      problem: { code: 'offline', hint: 'A script of this widget did not load.' },
    });
    expect(stage.client.log).toEqual([]);

    await stage.send({ type: 'identify', identifier: anna });
    await stage.client.answers('checkIdentifier', { status: 'registered', customerId: '5001' });
    await stage.client.answers('sendCode');
    expect(stage.state).toMatchObject({ step: 'reset', code: { unconfirmed: false } });
  });
});
