/**
 * What Chromium lists of a journey in the network panel of its developer tools.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enterData, identify, prove } from './support/visitor-actions.js';
import { Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

it('a successful request is not listed as cancelled in the network panel', async () => {
  const sent = new Map<string, string>();
  const ended: string[] = [];
  const cancelled: string[] = [];
  for (let journey = 0; journey < 3; journey += 1) {
    const visit = await stage.visit({
      apart: true,
      async prepare(page) {
        const panel = await page.context().newCDPSession(page);
        panel.on('Network.requestWillBeSent', ({ requestId, request }) => {
          if (request.url.includes('/api/'))
            sent.set(requestId, `${request.method} ${request.url}`);
        });
        panel.on('Network.loadingFinished', ({ requestId }) => {
          const name = sent.get(requestId);
          if (name) ended.push(name);
        });
        panel.on('Network.loadingFailed', ({ requestId, canceled, errorText }) => {
          const name = sent.get(requestId);
          if (name) cancelled.push(`${name}: ${errorText}${canceled ? ', cancelled' : ''}`);
        });
        await panel.send('Network.enable');
      },
    });
    await identify(visit, `new${journey}@example.org`);
    await prove(visit, stage);
    await enterData(visit);
    await visit.event('complete');
    await stage.leave(visit);
  }
  expect(cancelled).toEqual([]);
  expect(ended.length).toBeGreaterThan(15);
});
