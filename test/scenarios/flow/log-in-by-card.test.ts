import { describe, expect, it } from 'vitest';
import { account, anna, fields } from '../../flow/samples.js';
import { password, Stage } from '../../flow/stage.js';

describe('a log-in with the card that was typed at the form before', () => {
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

  it('is one with a card, though its digits may be those of a phone', async () => {
    const { state } = await loggedIn(card.value);
    expect(state).toMatchObject({ step: 'incomplete', profileForm: { identifier: card } });
  });

  it('is not one with a card where something else is typed', async () => {
    const { state } = await loggedIn(anna.value);
    expect(state).toMatchObject({ step: 'incomplete', profileForm: { identifier: anna } });
  });
});
