import { describe, expect, it } from 'vitest';
import { tooMany } from './samples.js';
import { Stage } from './stage.js';

describe('the way back to an address', () => {
  it('keeps the wait that the server asked for, also where no code was sent', async () => {
    const stage = new Stage();
    await stage.identified({ standing: 'new' });
    await stage.act((engine) => engine.sendCode());
    await stage.client.fails('sendVerification', tooMany);
    await stage.act((engine) => engine.go({ type: 'change-address' }));
    await stage.identified({ standing: 'new' });
    expect(stage.state).toMatchObject({ step: 'otp', sendableAt: stage.clock.now() + 90_000 });
    await stage.act((engine) => engine.sendCode());
    expect(stage.client.pending).toEqual([]);
  });

  it('keeps the code by way of the log-in, too', async () => {
    const stage = new Stage();
    await stage.sent();
    const { state } = stage;
    await stage.act((engine) => engine.go({ type: 'change-address' }));
    await stage.act((engine) => engine.go({ type: 'open-login' }));
    await stage.act((engine) => engine.go({ type: 'open-register' }));
    await stage.identified({ standing: 'new' });
    expect(stage.state).toEqual(state);
  });

  it('is saved as what it is: a forgotten password whose code is dropped asks for the address again', async () => {
    const stage = new Stage();
    await stage.act((engine) => engine.go({ type: 'open-login' }));
    await stage.act((engine) => engine.go({ type: 'open-reset' }));
    await stage.act((engine) => engine.identify({ channel: 'email', value: 'anna@example.org' }));
    await stage.client.answers('checkIdentifier', { standing: 'registered', customerId: '1' });
    await stage.client.answers('sendCode');
    expect(stage.storage.text).toContain('reset');
    await stage.act((engine) => engine.go({ type: 'change-address' }));
    expect(stage.where).toBe('reset');
    expect(stage.storage.length).toBe(0);
  });
});
