import { afterEach, describe, expect, it, vi } from 'vitest';
import { logInScript } from '../../../src/flow/commands/profile-commands.js';
import { anna } from '../samples.js';
import { password, Stage } from '../stage.js';

describe('a log-in whose script does not load', () => {
  afterEach(() => vi.restoreAllMocks());

  it('says that the connection failed, and goes on at the next attempt', async () => {
    vi.spyOn(logInScript, 'value', 'get').mockReturnValue(undefined);
    const load = vi.spyOn(logInScript, 'load');
    load.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
    const stage = new Stage();
    await stage.send({ type: 'open-login', identifier: anna });
    await stage.send({ type: 'log-in', username: anna.value, password });
    await stage.client.answers('logIn', { customerId: '5001', values: {} });
    expect(stage.state).toMatchObject({
      step: 'login',
      request: {
        kind: 'failed',
        problem: { code: 'offline', hint: 'A script of this widget did not load.' },
      },
    });
    expect(stage.client.pending).toEqual([]);

    await stage.send({ type: 'log-in', username: anna.value, password });
    await stage.client.answers('logIn', { customerId: '5001', values: {} });
    expect(stage.client.pending).toContain('fields');
  });
});
