/** The ways between steps that random walks pass seldom or never: one scenario for each, by "from to". */
import { turn } from '../flow/fake-clock.js';
import { changing } from '../flow/resetting.js';
import {
  complete,
  fields,
  offline,
  wholeAccount,
  wrongCode,
  wrongCredentials,
} from '../flow/samples.js';
import { checking, customer, Stage } from '../flow/stage.js';

/** A reload of the page of `stage`, which now starts with the log-in. */
async function reloadedAtLogIn({ storage }: Stage): Promise<Stage> {
  const stage = new Stage(storage, { start: 'login' });
  await turn();
  return stage;
}

/** A new password whose answer is lost. */
async function lostPassword(): Promise<Stage> {
  const stage = await changing();
  await stage.client.fails('changeCredentials', offline);
  return stage;
}

/** Each resolves to the page on which the way was passed. */
export const rareWays: Readonly<Record<string, () => Promise<Stage>>> = {
  'checking error': async () => {
    const stage = await checking();
    const blocked = { code: 'customer-blocked', answerCode: 51 } as const;
    await stage.client.fails('logIn', blocked);
    await stage.client.fails('checkIdentifier', blocked);
    return stage;
  },

  'checking done': async () => {
    const stage = await lostPassword();
    await stage.client.answers('logIn', customer());
    await stage.client.answers('fields', fields);
    return stage;
  },

  'checking reset': async () => {
    const stage = await lostPassword();
    await stage.client.fails('logIn', wrongCredentials);
    await stage.client.fails('changeCredentials', wrongCode);
    await stage.client.fails('logIn', wrongCredentials);
    return stage;
  },

  'checking incomplete': async () => {
    const stage = await lostPassword();
    await stage.client.answers('logIn', customer({}));
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer({}));
    return stage;
  },

  'reset checking': () => lostPassword(),

  'login otp': async () => {
    const stage = new Stage();
    await stage.sent();
    return reloadedAtLogIn(stage);
  },

  'login checking': async () => {
    const stage = new Stage();
    await stage.verifying();
    return reloadedAtLogIn(stage);
  },

  'reset done': async () => {
    const stage = await changing();
    await stage.client.answers('changeCredentials', wholeAccount);
    await stage.client.answers('logIn', customer());
    await stage.client.answers('fields', fields);
    return stage;
  },

  'reset login': async () => {
    const stage = await changing();
    await stage.client.answers('changeCredentials', wholeAccount);
    await stage.client.fails('logIn', offline);
    return stage;
  },

  'reset profile': async () => {
    const stage = new Stage();
    await stage.entering(complete);
    await stage.send({ type: 'open-login' });
    await changing(stage, wholeAccount.customerId);
    await stage.client.answers('changeCredentials', wholeAccount);
    await stage.client.answers('logIn', customer());
    await stage.client.answers('fields', fields);
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer());
    return stage;
  },
};
