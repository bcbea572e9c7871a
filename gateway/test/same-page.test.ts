/** A card holder's page behind a gateway: events, draft and consent records are those of a page without one. */
import { describe, expect, it } from 'vitest';
import type { Identifier } from '../../src/domain/identifier.js';
import type { Fault, Sandbox } from '../../sandbox/src/sandbox/index.js';
import { throughGateway } from '../../test/walks/gateway.js';
import type { Answer } from '../../test/walks/network.js';
import { wholeForm } from '../../test/walks/person.js';
import { withTimersOf } from '../../test/walks/virtual-time.js';
import { World } from '../../test/walks/world.js';
import { changePath } from './stage.js';

const password = 'pw-one-first-sentence';
const directly = ({ fetch }: Sandbox): Answer => fetch;

/** Goes from the identifier to the card. Resolves to everything that the page and its host get. */
function walk(
  through: typeof throughGateway,
  identifier: Identifier,
  faults: readonly Fault[] = [],
) {
  const world = new World(425, through);
  return withTimersOf(world.clock, world.owner, () => register(world, identifier, faults));
}

async function register(world: World, identifier: Identifier, faults: readonly Fault[]) {
  const draft = { ...wholeForm, name: 'Ann' };
  const settleAt = async (step: string) => {
    await world.settle();
    expect(world.state.step).toBe(step);
  };
  world.send({ type: 'identify', identifier });
  await settleAt('otp');
  world.send({ type: 'send-code' });
  await settleAt('otp');
  world.sandbox.faults = [...faults];
  world.send({ type: 'verify', code: world.sandbox.outbox.at(-1)?.code ?? '', password });
  for (let second = 0; second < 90 && world.state.step !== 'profile'; second += 1) {
    await world.advance(1000);
  }
  world.sandbox.faults = [];
  await settleAt('profile');
  world.session.commands?.saveDraft(draft);
  // Behind a gateway with the token of the journey, which is in no state.
  const stored = world.storage.text.replace(/,"trail":"oe1\.[\w-]+"/, '');
  // All that is stored has one name of the tab, which is random.
  const [, tab = ''] = /"tab\W+(\w+)/.exec(stored) ?? [];
  expect(tab).not.toBe('');
  const saved = stored.replaceAll(`"${tab}`, '"name of the tab');
  const consents = [
    { name: 'usedforpromotions', sentence: 'May we?', lang: 'en', links: [] },
  ] as const;
  world.send({ type: 'save', values: wholeForm, consents });
  await settleAt('done');
  const records = world.session.getConsents();
  return { events: world.notices, saved, records, state: world.state };
}

const holders: readonly Identifier[] = [
  { channel: 'email', value: 'hascard@example.com' },
  { channel: 'mobile', value: '3330000002' },
  { channel: 'card', value: '100002' },
];
const lost = { method: 'PUT', path: changePath, fault: 'drop-after-commit' } as const;

/** Without the report of a lost answer: the gateway says 502 instead. */
const textOf = ({ events, ...rest }: Awaited<ReturnType<typeof walk>>): string =>
  JSON.stringify({ ...rest, events: events.filter(({ name }) => name !== 'onboarding-error') });

describe.each(holders)('a page behind a gateway for the owner of a card, by $channel', (holder) => {
  it.each<[string, readonly Fault[]]>([
    ['', []],
    [' when the answer to the code is lost', [lost]],
  ])('has the same events, draft and records%s', async (_case, faults) => {
    const behind = await walk(throughGateway, holder, faults);
    const plain = await walk(directly, holder, faults);
    expect(textOf(behind)).toBe(textOf(plain));
    expect(JSON.stringify(behind.events)).toContain('"customerId":"500');
  });

  it('gets the code at the first press after more than an hour', async () => {
    const world = new World(425, throughGateway);
    await withTimersOf(world.clock, world.owner, async () => {
      world.send({ type: 'identify', identifier: holder });
      await world.settle();
      await world.advance(61 * 60_000);
      world.send({ type: 'send-code' });
      await world.settle();
    });
    expect(world.sandbox.outbox).toHaveLength(1);
    expect(world.state).toMatchObject({
      step: 'otp',
      request: { kind: 'idle' },
      delivery: { code: {} },
    });
  });

  it('never has a sealed id in them if the replies of the platform name no customer', async () => {
    const unnamed = (sandbox: Sandbox): Sandbox => ({
      ...sandbox,
      answer: async (request, signal) => {
        const answer = await sandbox.answer(request, signal);
        if (answer.kind !== 'answered' || request.url.includes('checkcard')) return answer;
        const text = (await answer.response.text()).replace(/"id":"\d+",?/, '');
        return { ...answer, response: new Response(text, answer.response) };
      },
    });
    for (const faults of [[], [lost]]) {
      const through = (sandbox: Sandbox, clock: World['clock']) =>
        throughGateway(unnamed(sandbox), clock);
      const { events, saved, records, state } = await walk(through, holder, faults);
      expect(JSON.stringify({ events, saved, records, state })).not.toContain('oe1.');
    }
  });
});
