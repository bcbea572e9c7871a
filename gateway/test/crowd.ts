/** Honest visitors of one address within an hour: the journey of the elements, through a gateway in memory. */
import { expect, vi } from 'vitest';
import { startJourney, type HeadlessJourney } from '../../src/api.js';
import type { Challenge } from '../src/challenge/challenge.js';
import { proofOfWork } from '../src/challenge/proof-of-work.js';
import { createStage, host, prefix, type Stage } from './stage.js';

const address = '192.0.2.1';
const cheap = proofOfWork({ cost: 1000, tries: 2 });
const whole = proofOfWork();

/** Proof of work of which each twentieth costs what it costs in production. */
function mostlyCheap(): Challenge {
  let issued = 0;
  return {
    ...whole,
    issue: async (context) => {
      issued += 1;
      return (issued % 20 === 0 ? whole : cheap).issue?.({ ...context, given: 200 }) ?? {};
    },
  };
}

export const crowdStage = () =>
  createStage({ challenge: mostlyCheap(), mobile: { country: '39', perDay: 5000 } });

/**
 * Takes `count` visitors to their card, one each 3.6 s of the gateway's clock, three of ten by text. Resolves to those
 * who arrived, and the longest time that a refusal told somebody to wait, in seconds.
 */
export async function takeCrowd(stage: Stage, count: number) {
  let arrived = 0;
  let longestWait = 0;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    request.headers.set('host', host);
    const response = await stage.gateway.fetch(request, { ip: address });
    const wait = response.status === 429 ? Number(response.headers.get('retry-after')) : 0;
    const isForVisitor = wait > 0 && response.headers.get('x-onboarding-challenge') === null;
    if (isForVisitor) longestWait = Math.max(longestWait, wait);
    return response;
  };
  for (let index = 0; index < count; index += 1) {
    const journey = startJourney({
      campaignId: '1001',
      categoryId: '1703',
      apiBase: `https://${host}${prefix}`,
      resume: false,
      fetch,
    });
    if (await register(journey, stage, index)) arrived += 1;
    journey.stop();
    stage.pass(3600);
  }
  return { arrived, longestWait };
}

async function register(journey: HeadlessJourney, stage: Stage, index: number): Promise<boolean> {
  const identifier =
    index % 10 < 3
      ? ({
          channel: 'mobile',
          value: `3${20 + (index % 70)}${1_000_000 + index * 9973}`.slice(0, 10),
        } as const)
      : ({ channel: 'email', value: `visitor-${index}@example.org` } as const);
  try {
    journey.identify(identifier);
    await at(journey, 'otp');
    journey.sendCode();
    const code = await vi.waitFor(() => {
      const found = stage.sandbox.outbox.findLast(({ to }) => to === identifier.value)?.code;
      if (found === undefined) throw new Error('no code');
      return found;
    }, waiting);
    await at(journey, 'otp');
    journey.verify(code, 'correct horse battery');
    await at(journey, 'profile');
    journey.save({ name: 'Anna', surname: 'Rossi', usedforpromotions: false });
    await at(journey, 'done');
    return true;
  } catch {
    return false;
  }
}

const waiting = { timeout: 60_000, interval: 2 };
const at = (journey: HeadlessJourney, step: string) =>
  vi.waitFor(() => {
    expect(journey.state).toMatchObject({ step, request: { kind: 'idle' } });
  }, waiting);
