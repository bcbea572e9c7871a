/**
 * What a new state causes besides the render: what the journey forgets, and what it begins without a press. The rows of both tables
 * are independent: their order means nothing.
 */
import { isCardMissing } from '../../domain/customer.js';
import { usesPasskey } from '../session/passkey-setting.js';
import type { PendingAction, State, Step } from '../state/state.js';
import { holds, steps } from '../steps/index.js';
import { findCard } from './customer-session.js';
import { passkeyScript } from './passkey-script.js';
import { emptyMemory, type JourneyParts, type Memory } from './task.js';

/** Whether something is still kept in the new state. */
type Lifetime = (state: State, before: State) => boolean;

const secret: Lifetime = (state) => holds('keepsSecrets', state);

/** The next journey may be another visitor's. */
const untilEntry: Lifetime = (state, before) => !entersAgain(state, before);

/** How long each thing in memory is kept. */
const lifetimes: { readonly [Kept in keyof Memory]-?: Lifetime } = {
  secrets: secret,
  registered: secret,
  givenUsername: secret,
  typedPassword: (state) => holds('keepsTypedPassword', state),
  logInPress: () => true,
  passkey: (state, before) => !changesAddress(state, before),
  chosenPasskey: ({ step }) => step === 'register' || step === 'otp',
  hasOfferedNewCode: ({ step }) => step !== 'done',
  identity: untilEntry,
  consents: untilEntry,
  loaded: untilEntry,
};

interface Effect {
  readonly when: (state: State, before: State) => boolean;
  readonly run: (journey: JourneyParts, state: State, before: State) => void;
}

const effects: readonly Effect[] = [
  {
    when: ({ step }) => step === 'profile' || step === 'incomplete' || step === 'done',
    run(journey) {
      if (journey.memory.passkey && journey.client.isLoggedIn)
        void passkeyScript.value?.rememberPasskey(journey);
    },
  },
  {
    when: changesAddress,
    run({ session: { configuration } }, _state, before) {
      if (before.step === 'otp' && usesPasskey(configuration))
        void passkeyScript.value?.dropPending(configuration, before.person.identifier);
    },
  },
  { when: waits('profile', 'load'), run: (journey) => journey.begin({ type: 'load' }) },
  // In a passwordless journey the code is sent right after the look-up.
  { when: waits('register', 'send-code'), run: (journey) => journey.begin({ type: 'send-code' }) },
  { when: enters('checking'), run: (journey) => journey.begin({ type: 'check-again' }) },
  { when: ({ step }, before) => step !== before.step, run: ({ checks }) => checks.stop() },
  {
    when: entersAgain,
    run({ client }) {
      if (client.isLoggedIn) client.forget();
    },
  },
  {
    when: enters('done'),
    run(journey, state) {
      if (state.step === 'done' && isCardMissing(state.account) && journey.client.isLoggedIn)
        void findCard(journey, state);
    },
  },
];

/** Forgets what the new state does not need, and begins what it asks for. */
export function follow(journey: JourneyParts, state: State, before: State): void {
  const ended = Object.entries(lifetimes).filter(([, isKept]) => !isKept(state, before));
  const empty = emptyMemory();
  for (const [name] of ended)
    Object.assign(journey.memory, { [name]: empty[name as keyof Memory] });
  for (const { when, run } of effects) if (when(state, before)) run(journey, state, before);
}

/** The visitor leaves the code for another address, or gives the journey up. */
function changesAddress({ step }: State, before: State): boolean {
  return step === 'register' && before.step === 'otp';
}

/** The journey has come to this step. */
function enters(name: Step): Effect['when'] {
  return ({ step }, before) => step !== before.step && step === name;
}

/** The journey has come to a step where another visitor may begin. */
function entersAgain({ step }: State, before: State): boolean {
  return step !== before.step && steps[step].isEntry;
}

/** A step waits for a request that the state begins; not for one that runs since an earlier state. */
function waits(at: Step, action: PendingAction): Effect['when'] {
  return ({ step, request }, before) =>
    step === at &&
    request !== before.request &&
    request.kind === 'busy' &&
    request.action === action;
}
