import { describe, expect, it } from 'vitest';
import { storedKeys } from '../../../src/flow/session/storage.js';
import { configuration, tooMany } from '../../flow/samples.js';
import { Stage } from '../../flow/stage.js';

describe('going back to the identifier', () => {
  it('keeps the wait that the server asked for, even if no code was sent', async () => {
    const stage = new Stage();
    await stage.identified({ status: 'new' });
    await stage.send({ type: 'send-code' });
    await stage.client.fails('sendVerification', tooMany);
    await stage.send({ type: 'change-address' });
    await stage.identified({ status: 'new' });
    expect(stage.state).toMatchObject({
      step: 'otp',
      delivery: { resendAt: stage.clock.now() + 90_000 },
    });
    await stage.send({ type: 'send-code' });
    expect(stage.client.pending).toEqual([]);
  });

  it('keeps the code on a detour by the log-in', async () => {
    const stage = new Stage();
    await stage.sent();
    const { state } = stage;
    await stage.send({ type: 'change-address' });
    await stage.send({ type: 'open-login' });
    await stage.send({ type: 'open-register' });
    await stage.identified({ status: 'new' });
    expect(stage.state).toEqual(state);
  });

  it('is saved as such: after a reset whose code was dropped only the contact is', async () => {
    const stage = new Stage();
    await stage.send({ type: 'open-login' });
    await stage.send({ type: 'open-reset' });
    await stage.send({
      type: 'identify',
      identifier: { channel: 'email', value: 'anna@example.org' },
    });
    await stage.client.answers('checkIdentifier', { status: 'registered', customerId: '1' });
    await stage.client.answers('sendCode');
    expect(stage.storage.text).toContain('reset');
    await stage.send({ type: 'change-address' });
    expect(stage.where).toBe('reset');
    expect(stage.storage.keys()).toEqual([storedKeys(configuration).contact]);
  });
});
