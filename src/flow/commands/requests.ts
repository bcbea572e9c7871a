/**
 * The table of requests: for each command that sends one the function, the calls of the API, the ends, where a refusal leads, and the
 * event that the page gets for each end. The journey uses the table, and the compiler refuses a row whose calls or ends differ from
 * those of its function. `wire/requests.ts` has what a call sends; `steps/machine.ts` and `steps/outcome.ts` have the
 * state after each end.
 */
import { accountOf } from '../../domain/customer.js';
import type { CommandOf, RequestType } from '../state/command.js';
import type { JourneyEvent } from '../state/events.js';
import {
  errorDetail,
  type HostEvent,
  type HostEventDetails,
  type HostEventName,
} from '../session/host-events.js';
import type { ErrorExit, Outcome, State, Step } from '../state/state.js';
import { checkAgain, identify, sendCode, verify } from './code-step.js';
import { logIn } from './log-in.js';
import type { logInWithPasskey as LogInWithPasskey } from './passkey-log-in.js';
import { passkeyScript } from './passkey-script.js';
import { edit, exitOfLoad, load, renew, save } from './profile-step.js';
import type { Call, End, Task } from './task.js';

/** A request. Its function returns the event that the request ends with; an error that it throws becomes a problem at the step. */
export interface Request<Type extends RequestType = RequestType> {
  readonly run: (task: Task<Call>, command: CommandOf<Type>) => Promise<JourneyEvent>;
  readonly calls: readonly Call[];
  readonly ends: readonly End[];
  /** A read is cancelled when no element shows the journey any more; a write always finishes. */
  readonly isRead?: true;
  /** The new state begins the request, not the command. */
  readonly isBegunByState?: true;
  /** Where a refusal leads; by default the step stays and shows the reason. */
  readonly exitOnRefusal?: (state: State) => ErrorExit | undefined;
}

/** The calls that check a code; `fields` and `customer` follow the log-in of a registered customer. */
const codeCalls = [
  'register',
  'changeCredentials',
  'checkIdentifier',
  'logIn',
  'fields',
  'customer',
] as const;

/**
 * The ends of such a check. Those of the second line are for registered customers: after a forgotten password, or in a
 * passwordless journey.
 */
const codeEnds = [
  ...(['verified', 'code-refused', 'already-registered'] as const),
  ...(['logged-in', 'incomplete', 'resumed', 'password-changed'] as const),
] as const;

/** In a script of its own. */
const logInWithPasskey: typeof LogInWithPasskey = async (task, command) =>
  (await passkeyScript.load()).logInWithPasskey(task, command);

/** One row for each command that sends a request; the compiler refuses a table without one of them. */
export const requests: { readonly [Type in RequestType]: Request<Type> } = {
  identify: request(identify, {
    calls: ['checkIdentifier', 'sendCode', 'logIn', 'fields', 'customer'],
    ends: ['identified', 'card-unknown', 'code-sent', 'logged-in', 'incomplete', 'resumed'],
    isRead: true,
    exitOnRefusal: ({ step }) => (step === 'register' ? 'home' : undefined),
  }),
  'send-code': request(sendCode, {
    calls: ['warmUp', 'sendVerification', 'sendCode', 'checkIdentifier'],
    ends: ['code-sent', 'identified'],
  }),
  verify: request(verify, {
    calls: ['warmUp', ...codeCalls],
    ends: [...codeEnds, 'answer-lost'],
  }),
  /** After the answer to `verify` was lost. */
  'check-again': request(checkAgain, {
    calls: codeCalls,
    ends: [...codeEnds, 'code-unused'],
  }),
  'log-in': request(logIn, {
    calls: ['logIn', 'fields', 'customer'],
    ends: ['logged-in', 'incomplete', 'resumed'],
    isRead: true,
  }),
  'log-in-with-passkey': request(logInWithPasskey, {
    calls: ['logIn', 'checkIdentifier', 'sendCode', 'fields', 'customer'],
    ends: ['logged-in', 'incomplete', 'resumed', 'identified', 'card-unknown', 'code-sent'],
    isRead: true,
  }),
  load: request(load, {
    calls: ['logIn', 'fields', 'customer'],
    ends: ['loaded', 'complete', 'session-over'],
    isRead: true,
    isBegunByState: true,
    exitOnRefusal: exitOfLoad,
  }),
  edit: request(edit, {
    calls: ['fields', 'customer'],
    ends: ['loaded', 'complete', 'session-over'],
    isRead: true,
  }),
  save: request(save, {
    calls: ['save'],
    ends: ['saved', 'refused', 'session-over'],
  }),
  renew: request(renew, {
    calls: ['logIn', 'save', 'fields', 'customer'],
    ends: ['saved', 'refused', 'loaded', 'complete'],
  }),
};

/**
 * The event that the page gets for an end, and its detail; without `preventDefault()` the next step follows. `complete` also comes
 * after `saved` and `logged-in`. Of the other ends `code-sent` has `onboarding-code-sent`; `code-refused`, `answer-lost`, and
 * `session-over` with a problem, have `onboarding-error`, which the page cannot prevent (`announcer.ts`).
 */
const pageEvents: {
  readonly [Kind in Outcome['kind']]: PageEvent<Extract<Outcome, { kind: Kind }>> | undefined;
} = {
  identified: pageEvent('onboarding-identified', ({ person: { identifier, status } }) => ({
    channel: identifier.channel,
    status,
  })),
  'card-unknown': undefined,
  verified: pageEvent('onboarding-verified', ({ account }) => accountOf(account)),
  saved: pageEvent('onboarding-profile-saved', ({ account, consents = [] }) => ({
    ...accountOf(account),
    consents,
  })),
  'logged-in': pageEvent('onboarding-logged-in', ({ account }) => accountOf(account)),
  incomplete: pageEvent('onboarding-incomplete', ({ missing }) => ({ missing })),
  complete: pageEvent('onboarding-complete', ({ account, via }) => ({
    ...accountOf(account),
    via,
  })),
  problem: pageEvent('onboarding-error', ({ problem }, step) => errorDetail(problem, step)),
};

/** The event of the outcome that a state holds. */
export function hostEventOf({ request, step }: State): HostEvent | undefined {
  if (request.kind !== 'settled') return undefined;
  const { outcome } = request;
  const event = pageEvents[outcome.kind] as PageEvent<Outcome> | undefined;
  return event?.(outcome, step);
}

type PageEvent<Result> = (result: Result, step: Step) => HostEvent;

function pageEvent<Name extends HostEventName, Result extends Outcome>(
  name: Name,
  detailOf: (result: Result, step: Step) => HostEventDetails[Name],
): PageEvent<Result> {
  return (result, step) =>
    ({ name, detail: detailOf(result, step), cancelable: true, step }) as HostEvent;
}

/** The ends of an event. A problem and a cancellation can end each request, so they are not listed. */
type EndOf<Ended> = Exclude<
  Ended extends { readonly type: 'request-ended'; readonly outcome: infer Result }
    ? Result extends Outcome
      ? Result['kind']
      : never
    : Ended extends { readonly type: infer Type extends End }
      ? Type
      : never,
  'problem' | 'cancelled'
>;

/** Nothing if all names are listed, otherwise those that are missing. */
type All<Needed, Listed> = [Needed] extends [Listed]
  ? unknown
  : { readonly missing: Exclude<Needed, Listed> };

/** A row. `run`: its first parameter names the calls, its result the ends. */
function request<
  Type extends RequestType,
  Calls extends Call,
  Ended extends JourneyEvent,
  const CallList extends readonly Calls[],
  const EndList extends readonly EndOf<Ended>[],
>(
  run: (task: Task<Calls>, command: CommandOf<Type>) => Promise<Ended>,
  row: Pick<Request, 'isRead' | 'isBegunByState' | 'exitOnRefusal'> & {
    readonly calls: CallList & All<Calls, CallList[number]>;
    readonly ends: EndList & All<EndOf<Ended>, EndList[number]>;
  },
): Request<Type> {
  return { ...row, run };
}
