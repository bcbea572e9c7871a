/**
 * The rotation of secrets as gateway/docs/operate.md prints it: two gateways, a balancer that chooses one of them at random for each
 * request, and journeys that are open while each gateway restarts.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { startJourney, type HeadlessJourney } from '../../src/api.js';
import { proofOfWork } from '../src/challenge/proof-of-work.js';
import { createGateway } from '../src/create-gateway.js';
import { readVariables } from '../src/node/variables.js';
import type { Gateway, GatewayOptions } from '../src/options/gateway-options.js';
import { createCustomer } from '../../sandbox/src/sandbox/customer.js';
import { createSandbox } from '../../sandbox/src/sandbox/index.js';
import { host, minute, prefix, sendTo, smallStore } from './stage.js';

const visitors = 120;
const [former, next] = [7, 9].map((byte) => Buffer.alloc(32, byte).toString('base64')) as [
  string,
  string,
];

const page = readFileSync('gateway/docs/operate.md', 'utf8');
/** The settings of each printed step: `GATEWAY_SECRETS="$OLD $NEW"` and those after it. */
const printedSteps = [...page.matchAll(/^GATEWAY_SECRETS="(\$.*)"/gm)].map(([, value = '']) =>
  secretsOf(value.replace('$OLD', former).replace('$NEW', next)),
);
const printedMinutes = Number(/at least (\d+) minutes/.exec(page)?.[1]);

/** As the command reads the variable. */
function secretsOf(text: string): GatewayOptions['secrets'] {
  return readVariables({ GATEWAY_SECRETS: text }).settings.secrets as GatewayOptions['secrets'];
}

const chosen = 'correct horse battery';
const answers = { name: 'Anna', surname: 'Rossi', usedforpromotions: false };
const addressOf = (index: number): string => `visitor-${index}@example.org`;
const mobileOf = (index: number): string => `3${20 + (index % 70)}${1_000_000 + index * 9973}`;
const cardOf = (index: number): string => String(200_000 + index);

/** Every third visitor has a card already; of the others every second registers by text. */
const kindOf = (index: number) =>
  index % 3 === 0 ? 'holder' : index % 2 === 0 ? 'mobile' : 'email';

function identifierOf(index: number) {
  switch (kindOf(index)) {
    case 'holder':
      // A look-up by card always needs a proof.
      return { channel: 'card', value: cardOf(index) } as const;
    case 'mobile':
      return { channel: 'mobile', value: mobileOf(index) } as const;
    case 'email':
      return { channel: 'email', value: addressOf(index) } as const;
  }
}

/** Where a visitor gets the code. */
const inboxOf = (index: number): string =>
  kindOf(index) === 'mobile' ? mobileOf(index) : addressOf(index);

/** The gateways, their platform and a clock for both. */
function createSite() {
  let now = Date.UTC(2026, 10, 24, 9);
  const clock = () => now;
  const sandbox = createSandbox({
    seed: 1,
    clock,
    people: () =>
      Array.from({ length: visitors }, (_none, index) => index)
        .filter((index) => kindOf(index) === 'holder')
        .map((index) =>
          createCustomer({
            id: String(7000 + index),
            card: cardOf(index),
            data: { mailcontactdata: addressOf(index) },
          }),
        ),
  });
  const store = smallStore();
  const calls: string[] = [];
  const start = (secrets: GatewayOptions['secrets']): Gateway =>
    createGateway({
      prefix,
      secrets,
      upstream: 'https://platform.example',
      apiKey: 'sandbox',
      campaigns: { '1001': { categories: ['1703'] } },
      mobile: { country: '39', perDay: 1000 },
      tokens: { customer: 'sealed' },
      challenge: proofOfWork({ cost: 1000, tries: 2 }),
      store,
      send: sendTo(sandbox),
      log: ({ call }) => calls.push(call),
      clock,
    });
  const gateways = [start([former]), start([former])];
  const fetchOf = (index: number): typeof globalThis.fetch => {
    const ip = `192.0.2.${String(index)}`;
    let count = 0;
    return (input, init) => {
      const request = new Request(input, init);
      request.headers.set('host', host);
      count += 1;
      // At random, and the same in each run.
      const [byte = 0] = createHash('sha256').update(`${index} ${count}`).digest();
      return gateways[byte & 1]!.fetch(request, { ip });
    };
  };
  return {
    sandbox,
    calls,
    fetchOf,
    restart: (index: number, secrets: GatewayOptions['secrets']) =>
      void (gateways[index] = start(secrets)),
    pass: (milliseconds: number) => void (now += milliseconds),
  };
}

type Site = ReturnType<typeof createSite>;

interface Visitor {
  readonly index: number;
  readonly journey: HeadlessJourney;
  /** How many ticks pass between two presses. */
  readonly pause: number;
}

function arrive({ fetchOf }: Site, index: number): Visitor {
  const journey = startJourney({
    campaignId: '1001',
    categoryId: '1703',
    apiBase: `https://${host}${prefix}`,
    resume: false,
    fetch: fetchOf(index),
  });
  return { index, journey, pause: 1 + (index % 3) };
}

/** Presses the button of the step, and waits until the journey is at rest. */
async function press({ sandbox }: Site, { index, journey }: Visitor): Promise<void> {
  const { step } = journey.state;
  const code = sandbox.outbox.findLast(({ to }) => to === inboxOf(index))?.code;
  const hasFailed = journey.state.request.kind === 'failed';
  if (step === 'otp' && hasFailed) journey.navigate('change-address');
  else if (step === 'register') journey.identify(identifierOf(index));
  else if (step === 'otp' && code === undefined) journey.sendCode();
  else if (step === 'otp') journey.verify(code ?? '', chosen);
  else if (step === 'profile' && journey.state.needsPassword) journey.renew(chosen, answers);
  else if (step === 'profile') journey.save(answers);
  await vi.waitFor(
    () => {
      expect(journey.state.request.kind).not.toBe('busy');
      expect(journey.state.step).not.toBe('checking');
    },
    { timeout: 20_000, interval: 2 },
  );
}

/** What happens between two moments in which visitors press. */
type Tick = (site: Site) => void;

/** Takes visitors through the ticks; the last arrive before the last tick. Resolves to the state of each at the end. */
async function run(site: Site, ticks: readonly Tick[]) {
  const everybody: Visitor[] = [];
  const presses = 6;
  const perTick = visitors / (ticks.length + 1);
  for (let at = 0; at <= ticks.length + presses * 3; at += 1) {
    const arrived = Math.min(visitors, Math.round(perTick * (at + 1)));
    while (everybody.length < arrived) everybody.push(arrive(site, everybody.length));
    const pressing = everybody.filter(({ index, pause }) => (at + index) % pause === 0);
    await Promise.all(pressing.map((visitor) => press(site, visitor)));
    ticks[at]?.(site);
  }
  for (const { journey } of everybody) journey.stop();
  return everybody.map(({ journey }) => journey.state);
}

const restarts = (secrets: GatewayOptions['secrets']): Tick[] =>
  [0, 1].map(
    (index) =>
      ({ restart }) =>
        restart(index, secrets),
  );

/** Ticks of this many milliseconds in which nothing restarts. */
const pause = (ticks: number, milliseconds = 0): Tick[] =>
  Array.from(
    { length: ticks },
    (): Tick =>
      ({ pass }) =>
        pass(milliseconds),
  );

it('120 of 120 journeys reach the card while the printed steps are taken one after the other', async () => {
  expect(printedSteps).toEqual([[former, next], [next, former], [next]]);
  expect(printedMinutes).toBe(65);
  const site = createSite();
  const wait = pause(26, (printedMinutes * minute) / 26);
  const [first = [], second = [], third = []] = printedSteps.map(restarts);
  const states = await run(site, [...first, ...second, ...wait, ...third]);
  expect(states.filter(({ step }) => step !== 'done')).toEqual([]);
  expect(states).toHaveLength(visitors);
  const { customers } = site.sandbox;
  expect(customers).toHaveLength(visitors);
  expect(site.calls.filter((call) => call === 'challenge').length).toBeGreaterThan(30);
  expect(site.calls).toContain('refresh');
});

it('some are lost if the new secret is put first at once, while another gateway cannot open it yet', async () => {
  const site = createSite();
  const states = await run(site, restarts([next, former]));
  expect(states.filter(({ step }) => step !== 'done').length).toBeGreaterThan(0);
});

it('120 of 120 journeys reach the card when a leaked secret is replaced everywhere at once, some from the address again', async () => {
  const site = createSite();
  const replace: Tick = (gateways) => restarts([next]).forEach((restart) => restart(gateways));
  const states = await run(site, [...pause(2), replace, ...pause(1)]);
  expect(states.filter(({ step }) => step !== 'done')).toEqual([]);
  expect(site.sandbox.customers).toHaveLength(visitors);
  const lookUps = site.calls.filter((call) => call === 'check-card').length;
  expect(lookUps).toBeGreaterThan(visitors);
});

it('a card holder who enters a code after a leaked secret was replaced gets a new one at the next press', async () => {
  const site = createSite();
  const holder = arrive(site, 0);
  const { journey } = holder;
  await press(site, holder);
  await press(site, holder);
  for (const restart of restarts([next])) restart(site);
  await press(site, holder);
  expect(journey.state).toMatchObject({
    step: 'otp',
    request: { kind: 'failed', problem: { code: 'code-expired' } },
  });
  const sent = site.sandbox.outbox.length;
  journey.sendCode();
  await vi.waitFor(() => expect(site.sandbox.outbox).toHaveLength(sent + 1));
  await vi.waitFor(() => expect(journey.state.request.kind).toBe('idle'));
  for (let count = 0; count < 2; count += 1) await press(site, holder);
  expect(journey.state.step).toBe('done');
  journey.stop();
});
