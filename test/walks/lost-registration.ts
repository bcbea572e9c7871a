/** One visitor registers while up to three kinds of request fail, and continues as a visitor would. */
import * as fc from 'fast-check';
import { turn } from '../flow/fake-clock.js';
import { Liveness } from './liveness.js';
import { usedCodes } from './network.js';
import { identities, Person, wholeForm } from './person.js';
import { withTimersOf } from './virtual-time.js';
import { World } from './world.js';

/** The outcome of one registration. */
export interface Loss {
  /** The first fault, and the dialect. */
  readonly cut: string;
  /** Accounts of this visitor on the server; one is right. */
  readonly accounts: number;
  readonly isDone: boolean;
  /** The violations of the liveness rules. */
  readonly problems: readonly string[];
}

const password = 'pw-one-first-sentence';
const newPeople = identities.filter(({ value }) => /^(anna|bruno|333123)/.test(value));
const holders = identities.filter(({ value }) => /^(hascard|100002|3330000002)/.test(value));

const places = [
  ['POST', '/auth', 'customersynchro'],
  ['GET', '/customer/checkcard'],
  ['POST', '/customer/verifyemail'],
  ['POST', '/customer/generateverificationcode'],
  ['PUT', '/customer/registrationVCWithVerificationCode'],
  ['PUT', '/customer/changeUAPByVerificationCode'],
  ['POST', '/auth', 'customer'],
  ['GET', '/customer/customerdatafields/{campaignid}'],
  ['GET', '/customer'],
  ['PUT', '/customer'],
] as const;
const cuts = [
  'drop',
  'drop-after-commit',
  'hang',
  'hang-body',
  'status:500',
  'status:502',
  'status:503',
  'html',
  'malformed',
  'truncated',
  'empty',
  'null',
  'portal',
  'no-cors',
  'slow:9000',
  'slow:26000',
  'retry-after:20',
];
const scenario = fc.record({
  identifier: fc.constantFrom(...newPeople, ...holders),
  cuts: fc.array(
    fc.record({
      place: fc.constantFrom(...places),
      fault: fc.constantFrom(...cuts),
      nth: fc.integer({ min: 1, max: 2 }),
      times: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 1, maxLength: 3, size: 'max' },
  ),
  reloadsAfter: fc.integer({ min: 0, max: 12 }),
  latency: fc.constantFrom(0, 300, 2_000),
  usedCode: fc.constantFrom(...usedCodes),
  /** The number of PUTs that the browser repeats by itself. */
  repeats: fc.constantFrom(0, 0, 1, 2),
});

/** `through`: what the requests pass through before the sandbox. */
export async function register(
  seed: number,
  through?: ConstructorParameters<typeof World>[1],
): Promise<Loss> {
  const [plan] = fc.sample(scenario, { seed, numRuns: 1 });
  if (!plan) throw new Error('No scenario was generated.');
  const world = new World(plan.usedCode, through);
  const person = new Person(world);
  const { sandbox, network } = world;
  network.latency = plan.latency;
  network.cuts = plan.repeats;
  sandbox.faults = plan.cuts.map(({ place: [method, path, scope], ...cut }) => ({
    method,
    path,
    ...(scope && { scope }),
    ...cut,
  }));
  const stray = (reason: unknown) => world.violate(`an unhandled rejection: ${String(reason)}`);
  process.on('unhandledRejection', stray);
  try {
    await withTimersOf(world.clock, world.owner, () => go(world, person, plan));
  } finally {
    world.page.isAlive = false;
    process.off('unhandledRejection', stray);
  }
  const { value } = plan.identifier;
  const accounts = sandbox.customers.filter(
    ({ username, data }) =>
      username === value || (username !== undefined && Object.values(data).includes(value)),
  );
  const [cut] = plan.cuts;
  return {
    cut: `${cut?.place.join(' ') ?? ''} ${cut?.fault ?? ''}, ${plan.repeats} repeats, ${plan.usedCode}`,
    accounts: accounts.length,
    isDone: world.state.step === 'done',
    problems: world.violations.map((problem) => `${problem} (${seed})`),
  };
}

type Plan = typeof scenario extends fc.Arbitrary<infer Value> ? Value : never;

/** The direct path, as far as it leads. Each step waits as long as a visitor would. */
async function go(world: World, person: Person, plan: Plan): Promise<void> {
  const { identifier } = plan;
  await turn();
  for (let acts = 0; acts < 12 && world.session.state.step !== 'done'; acts += 1) {
    const { state } = world;
    switch (state.step) {
      case 'register':
        world.send({ type: 'identify', identifier });
        break;
      case 'otp': {
        const code = person.code();
        if (code === '000000') world.send({ type: 'send-code' });
        else {
          person.types(identifier.value, password, code);
          world.send({ type: 'verify', code, password });
        }
        break;
      }
      case 'profile': {
        const values = { ...person.form(), ...wholeForm };
        world.send(state.profileForm ? { type: 'save', values } : { type: 'load' });
        break;
      }
      case 'checking':
      case 'login':
      case 'reset':
      case 'incomplete':
      case 'error':
      case 'done':
        break;
    }
    await world.settle();
    if (acts === plan.reloadsAfter) {
      world.reload();
      await turn();
    }
  }
  await new Liveness(world, person, identifier).check();
}
