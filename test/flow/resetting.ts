import { anna } from './samples.js';
import { password, Stage } from './stage.js';

/** A password reset whose identifier was entered. */
export async function opened(stage = new Stage()): Promise<Stage> {
  await stage.send({ type: 'open-reset', identifier: anna });
  await stage.send({ type: 'identify', identifier: anna });
  return stage;
}

/** The same, with a sent code. `customerId`: whose account the identifier is found to be. */
export async function sent(stage = new Stage(), customerId = '5001'): Promise<Stage> {
  await opened(stage);
  await stage.client.answers('checkIdentifier', { status: 'registered', customerId });
  await stage.client.answers('sendCode');
  return stage;
}

/** The same, with code and new password submitted. */
export async function changing(stage = new Stage(), customerId?: string): Promise<Stage> {
  await sent(stage, customerId);
  await stage.send({ type: 'verify', code: '123456', password });
  return stage;
}
