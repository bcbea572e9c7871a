/**
 * The task of a request: what it works with, and how it ends. The table of requests is in `requests.ts`.
 */
import type { ConsentRecord } from '../../domain/consents.js';
import type { Customer, NamedAccount, Person } from '../../domain/customer.js';
import type { Identifier } from '../../domain/identifier.js';
import { OnboardingError, type Problem } from '../../domain/problem.js';
import type { Client } from '../../wire/client.js';
import type { Persistence } from '../saved/persistence.js';
import type { Environment } from '../session/environment.js';
import type { Session } from '../session/session.js';
import { problemOutcome } from '../state/errors.js';
import type { Command, CommandOf } from '../state/command.js';
import type { JourneyEvent, ServerEvent } from '../state/events.js';
import type { ErrorExit, Outcome, ProblemOutcome, State, Step } from '../state/state.js';
import type { Opened } from '../../passkey/index.js';
import type { Announcer } from './announcer.js';
import type { Loaded, LoginIdentity } from './profile-data.js';
import type { CheckSeries } from './check-series.js';

/** The password and the code of the code step. */
export interface CodeCredentials {
  readonly password: string;
  readonly code: string;
}

/** What a journey keeps in memory only, beside its state: secrets, and who has logged in. */
export interface Memory {
  /** Password and code of the code step, until data entry is open. */
  secrets?: CodeCredentials | undefined;
  /** The password that was typed for this address when the visitor pressed Change, until another address is looked up. */
  typedPassword?: { readonly password: string; readonly address: string } | undefined;
  /** The username that the reply of the registration names, until data entry is open. */
  givenUsername?: string | undefined;
  /** The person whose account was found when their code was refused: a log-in is due, not another registration. */
  registered?: Person | undefined;
  /** The press on "Log in" that the log-in form answers next; or that the browser's saved password was used. */
  logInPress?: 'due' | 'used' | undefined;
  /** The passkey whose password the account gets at the code step, or that has logged in, until it is remembered. */
  passkey?: Opened | undefined;
  /**
   * A passkey that was chosen at the first form and that this device does not know: the visitor types the address. `refusedFor`: an
   * address that it did not fit, for which the next press sends a code.
   */
  chosenPasskey?: { readonly opened: Opened; readonly refusedFor?: string } | undefined;
  /** In a passwordless journey: a new code was offered although the previous one was right. */
  hasOfferedNewCode?: boolean | undefined;
  /** For a log-in after the session expires, and for the contact that each save contains. */
  identity: LoginIdentity;
  /** The consents as they were last saved. */
  consents: readonly ConsentRecord[];
  /** The replies that the next form already has: see `Loaded`. */
  loaded: Loaded;
}

/** As at the beginning of a journey. All members are there, so that it overwrites each. */
export const emptyMemory = (): Memory => ({
  secrets: undefined,
  typedPassword: undefined,
  givenUsername: undefined,
  registered: undefined,
  logInPress: undefined,
  passkey: undefined,
  chosenPasskey: undefined,
  hasOfferedNewCode: undefined,
  identity: {},
  consents: [],
  loaded: {},
});

/** The methods of the client that ask the API. */
export type Call = Exclude<
  keyof Client,
  'wallets' | 'isLoggedIn' | 'adopt' | 'accessToken' | 'forget'
>;

/** What a journey does about passwords: the visitor chooses one (`chosen-password.ts`), or it is drawn (`drawn-password.ts`). */
export interface Passwords {
  /** Nobody chooses the password, so that a platform that has it already has got it from this journey. */
  readonly areDrawn: boolean;
  /** The outcome of a look-up. */
  identified(
    task: Task<'logIn' | 'fields' | 'customer'>,
    person: Person,
  ): Ended<'identified' | 'logged-in' | 'incomplete' | 'resumed'>;
  sendCode(
    task: Task<'sendVerification' | 'sendCode' | 'checkIdentifier'>,
    person: Person,
  ): Ended<'code-sent' | 'identified'>;
  /** Before a code is checked, and before any request: a browser opens its dialogs right after a press. */
  prepare?(task: Task, person: Person, command: CommandOf<'verify'>): Promise<void>;
  /** Checks a code, with the password that was typed or drawn. */
  check<Result>(
    task: Task,
    person: Person,
    typed: string,
    check: (password: string) => Promise<Result>,
  ): Promise<Result | EndEvent<'already-registered' | 'problem'>>;
  /** Whether the error of a check leaves open if the code was accepted. */
  isLost(error: unknown): error is Error;
  /** An account exists with another password, or the code was used: the account after all, or the end. */
  conclude(
    task: Task<'logIn'>,
    person: Person,
    secrets: CodeCredentials,
    end: Extract<ServerEvent, { type: 'already-registered' | 'code-refused' }>,
  ): Promise<Verified | EndEvent<'already-registered' | 'code-refused' | 'problem'>>;
  /** The code was right, and the log-in after it has failed. */
  afterFailedLogIn(
    task: Task,
    error: unknown,
    identifier: Identifier,
  ): EndEvent<'already-registered' | 'password-changed' | 'problem'>;
  /** The account was created, and its first log-in is refused. */
  afterRefusedLogIn(task: Task, problem: Problem): EndEvent<'session-over' | 'problem'>;
}

/** The code was accepted: the account has this password. */
export interface Verified {
  readonly account: NamedAccount;
  /**
   * The customer, if a log-in has found the account; the client keeps its token. Absent if the code has just created the account
   * or set its password.
   */
  readonly customer?: Customer;
}

/** What a request works with. `Calls`: the calls of the API that it may make. */
export interface Task<Calls extends Call = never> {
  /** The state when the request began. */
  readonly state: State;
  /** Aborted when the request is cancelled or its time limit has passed. */
  readonly signal: AbortSignal;
  readonly client: Pick<Client, Calls | 'isLoggedIn'>;
  readonly memory: Memory;
  readonly persistence: Pick<Persistence, 'draft' | 'isNewAccount'>;
  readonly environment: Environment;
  readonly configuration: Session['configuration'];
  /** Does what has no time limit, since the visitor answers a dialog of the browser. The limit counts from its end. */
  readonly unhurried: <Result>(work: (signal: AbortSignal) => Promise<Result>) => Promise<Result>;
  readonly passwords: Passwords;
  /** Whether an element is still connected. */
  readonly isShown: () => boolean;
  readonly checks: CheckSeries;
  /** Dispatches an event while the request is still running; does nothing once it is cancelled. */
  readonly dispatch: (event: JourneyEvent) => void;
  /** Whether the request is cancelled. */
  readonly isCancelled: () => boolean;
  /** Dispatches `onboarding-error` for a problem that does not end the request; does nothing once it is cancelled. */
  readonly report: (problem: Problem) => void;
}

/** The ends of a request: an outcome, which the page may hold back, or another event of the state machine. */
export type End = Outcome['kind'] | Exclude<ServerEvent['type'], 'request-ended' | 'dialog'>;

/** The promise of a request that has these ends. A problem and a cancellation are always possible. */
export type Ended<Ends extends End> = Promise<EndEvent<Ends | 'problem' | 'cancelled'>>;

export type EndEvent<Ends extends End> =
  | { readonly type: 'request-ended'; readonly outcome: Extract<Outcome, { kind: Ends }> }
  | Extract<ServerEvent, { type: Ends }>;

/** The part of the journey that the runner and `customer-session.ts` use. */
export interface JourneyParts extends Pick<Task, 'state' | 'memory' | 'persistence' | 'checks'> {
  readonly client: Client;
  readonly session: Session;
  readonly announcer: Announcer;
  dispatch(event: JourneyEvent): boolean;
  /** Forgets the customer; the journey starts again, or with the session that the page hands over. */
  leave(type: 'restart' | 'adopt'): void;
  run(request: Run): Promise<void>;
  /** Runs the request of a command that the state begins. */
  begin(command: Command): void;
}

/** A request that the runner can run: see `requests.ts`. */
export interface Run {
  run(task: Task<Call>): Promise<JourneyEvent>;
  readonly isRead?: true | undefined;
  readonly exitOnRefusal?: ((state: State) => ErrorExit | undefined) | undefined;
}

/** The state of the task, which is at one of these steps: the state machine accepts the command at no other step. */
export function at<Name extends Step>(
  { state }: Pick<Task, 'state'>,
  ...steps: readonly Name[]
): Extract<State, { step: Name }> {
  if ((steps as readonly Step[]).includes(state.step))
    return state as Extract<State, { step: Name }>;
  throw new OnboardingError({ code: 'unexpected' });
}

/** The event of a request that ends with a problem. `exit`: where a refusal leads. */
export function problemEvent(
  { environment }: Pick<Task, 'environment'>,
  problem: Problem,
  exit?: ErrorExit,
  more?: Pick<ProblemOutcome, 'willRetry' | 'isNewAccount'>,
): EndEvent<'problem'> {
  const outcome = problemOutcome(problem, environment.clock.now(), exit);
  return { type: 'request-ended', outcome: { ...outcome, ...more } };
}
