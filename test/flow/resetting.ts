import { anna } from './samples.js';
import { password, Stage } from './stage.js';

const known = { status: 'registered', customerId: '5001' } as const;

/** A password reset whose identifier was entered. */
export async function opened(): Promise<Stage> {
  const stage = new Stage();
  await stage.send({ type: 'open-reset', identifier: anna });
  await stage.send({ type: 'identify', identifier: anna });
  return stage;
}

/** The same, with a sent code. */
export async function sent(): Promise<Stage> {
  const stage = await opened();
  await stage.client.answers('checkIdentifier', known);
  await stage.client.answers('sendCode');
  return stage;
}

/** The same, with code and new password submitted. */
export async function changing(): Promise<Stage> {
  const stage = await sent();
  await stage.send({ type: 'verify', code: '123456', password });
  return stage;
}
