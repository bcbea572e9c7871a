import { describe, expect, it } from 'vitest';
import { anna, offline } from '../samples.js';
import { Stage } from '../stage.js';

describe('an action', () => {
  it('leaves no timer when its response has arrived', async () => {
    const stage = new Stage();
    await stage.send({ type: 'identify', identifier: anna });
    expect(stage.clock.waiting).toBe(1);
    await stage.client.answers('checkIdentifier', { status: 'new' });
    expect(stage.clock.waiting).toBe(0);
  });

  it('leaves no timer when its request has failed', async () => {
    const stage = new Stage();
    await stage.send({ type: 'identify', identifier: anna });
    await stage.client.fails('checkIdentifier', offline);
    expect(stage.clock.waiting).toBe(0);
  });
});
