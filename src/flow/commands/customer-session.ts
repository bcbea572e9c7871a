/**
 * The customer of a session: who is logged in, their token, the end of the session, and one that the page hands over.
 */
import { accountOf, type Customer } from '../../domain/customer.js';
import { OnboardingError, type Problem } from '../../domain/problem.js';
import type { SessionTokens } from '../../domain/session-tokens.js';
import type { Client } from '../../wire/client.js';
import type { CodeCommands } from './code-commands.js';
import type { CustomerSessionCommands } from '../session/command.js';
import { cardholderOf } from './data-entry.js';
import { problemOf, problemOutcome } from '../state/errors.js';
import type { JourneyEvent } from '../state/events.js';
import type { Persistence } from '../saved/persistence.js';
import type { ProfileCommands } from './profile-commands.js';
import type { Session } from '../session/session.js';
import type { State } from '../state/state.js';
import type { TaskRunner } from './task-runner.js';
import { isStepShown } from '../state/who-shows.js';

/** Time limit of a renewed token, in milliseconds. */
const tokenTimeout = 25_000;
const superseded: Problem = { code: 'unauthorised', hint: 'adoptSession: superseded' };
/** What a header can carry: visible ASCII characters. */
const tokenPattern = /^[!-~]+$/;

/** What a session of a customer is made of. */
interface Parts {
  readonly client: Client;
  readonly runner: TaskRunner;
  readonly persistence: Pick<Persistence, 'draft'>;
  readonly codeCommands: CodeCommands;
  readonly profileCommands: ProfileCommands;
}

/** See `CustomerSessionCommands`. */
export class CustomerSession implements CustomerSessionCommands {
  readonly #session: Session;
  readonly #parts: Parts;

  constructor(session: Session, parts: Parts) {
    this.#session = session;
    this.#parts = parts;
  }

  get isSignedIn(): boolean {
    const { step, request } = this.#session.state;
    // A log-in that was refused later has left a token, which is not that of the visitor who types now.
    const isLoggedOut = step === 'register' || step === 'login' || step === 'reset';
    const isLoggingIn = request.kind === 'settled' && request.outcome.kind !== 'problem';
    return this.#parts.client.isLoggedIn && (!isLoggedOut || isLoggingIn);
  }

  async accessToken(): Promise<string> {
    if (!this.isSignedIn) throw new OnboardingError({ code: 'unauthorised' });
    const { client, runner } = this.#parts;
    return client.accessToken(runner.clock.timeout(tokenTimeout));
  }

  signOut(): void {
    this.#leave('restart');
  }

  async adopt(tokens: SessionTokens, before: State): Promise<void> {
    // Pages also call this in plain JavaScript, with what their server has sent, which may be nothing.
    const given = tokens as Partial<SessionTokens> | null | undefined;
    const { refreshToken, expiresIn } = given ?? {};
    // As in the replies of the platform, which a back end may pass on as they are.
    const token: unknown = given?.accessToken;
    const accessToken = typeof token === 'string' ? token.replace(/^bearer\s+/i, '') : '';
    if (!tokenPattern.test(accessToken)) {
      if (this.#session.state !== before) this.#session.commit(before);
      const hint = 'adoptSession: accessToken is missing or no token';
      throw new OnboardingError({ code: 'misconfigured', hint });
    }
    this.#leave('adopt');
    const { client, runner } = this.#parts;
    client.adopt({
      accessToken,
      ...(refreshToken && { refreshToken }),
      ...(expiresIn && { expiresIn }),
    });
    // `superseded` remains if `signOut` or another call comes first.
    const result: { problem: Problem | undefined } = { problem: superseded };
    const task = async (signal: AbortSignal): Promise<JourneyEvent> => {
      const customer = await client.customer(signal);
      result.problem = undefined;
      return this.#adoptedEvent(customer);
    };
    const eventFor = (error: unknown) => {
      const problem = problemOf(error);
      // A refused token, also where the platform adds an answer code of its own to the 401.
      const isRefused = problem.code === 'unauthorised' && problem.status === 401;
      result.problem = isRefused ? { ...problem, code: 'session-expired' } : problem;
      client.forget();
      return this.#refusedEvent(result.problem);
    };
    await runner.run(task, { eventFor });
    if (result.problem) throw new OnboardingError(result.problem);
  }

  refuseAdoption(): never {
    throw new OnboardingError(superseded);
  }

  /** Shows the card; or the form, to continue what was typed there, or where the page has no flow around it. */
  #adoptedEvent(customer: Customer): JourneyEvent {
    const { participants } = this.#session;
    const showsForm = this.#parts.persistence.draft(customer)
      ? isStepShown('profile', participants.kinds)
      : participants.has('profile') && !participants.has('flow');
    if (showsForm) this.#parts.profileCommands.adopted = customer;
    return {
      type: 'adopted',
      step: showsForm ? 'profile' : 'done',
      account: accountOf(customer),
      ...cardholderOf(customer.values),
    };
  }

  #refusedEvent(problem: Problem): JourneyEvent {
    const { runner } = this.#parts;
    if (problem.code !== 'session-expired') {
      const outcome = problemOutcome(problem, runner.clock.now(), 'support');
      return { type: 'settled', outcome };
    }
    runner.reportError(problem);
    return { type: 'session-over' };
  }

  #leave(type: 'restart' | 'adopt'): void {
    const { participants } = this.#session;
    const { runner, codeCommands, profileCommands } = this.#parts;
    const hadFocus = [...participants].some((participant) => participant.hasFocus());
    profileCommands.forget();
    codeCommands.forgetSecrets();
    runner.dispatch({ type, start: this.#session.start });
    for (const participant of participants) participant.reset();
    // The focus moves to the first form only if it was in one of the elements.
    if (!hadFocus) this.#session.stepToFocus = undefined;
  }
}
