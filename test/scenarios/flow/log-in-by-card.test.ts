import { describe, expect, it } from 'vitest';
import { account, anna, fields } from '../../flow/samples.js';
import { password, Stage } from '../../flow/stage.js';

describe('a log-in with the card number typed at the previous form', () => {
  const card = { channel: 'card', value: '3331231234' } as const;
  const found = { ...account, values: {} };

  async function loggedIn(username: string): Promise<Stage> {
    const stage = new Stage();
    await stage.send({ type: 'open-login', identifier: card });
    await stage.send({ type: 'log-in', username, password });
    await stage.client.answers('logIn', found);
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', found);
    return stage;
  }

  it('uses the card channel, although the digits could be a phone number', async () => {
    const { state } = await loggedIn(card.value);
    expect(state).toMatchObject({ step: 'incomplete', profileForm: { identifier: card } });
  });

  it('does not use the card channel for another text', async () => {
    const { state } = await loggedIn(anna.value);
    expect(state).toMatchObject({ step: 'incomplete', profileForm: { identifier: anna } });
  });
});
