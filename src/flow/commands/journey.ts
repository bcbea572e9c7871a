/**
 * Runs the commands. A command is first an event of the state machine. If the event changes the state, the request of the command
 * runs (`requests.ts`), and the event that it ends with is dispatched. One request runs at a time; the result of a cancelled one is
 * dropped.
 */
import { ownerOf } from '../saved/saved-state.js';
import type { ConsentRecord } from '../../domain/consents.js';
import type { FieldValues } from '../../domain/customer.js';
import { actionTimeout } from '../../domain/deadline.js';
import type { Client } from '../../wire/client.js';
import { GatewayTrail } from '../../wire/gateway-trail.js';
import { Persistence } from '../saved/persistence.js';
import type {
  Command,
  CommandOf,
  CommandType,
  JourneyCommands,
  RequestType,
} from '../state/command.js';
import { isCardFirst } from '../session/card-first.js';
import { usesPasskey } from '../session/passkey-setting.js';
import type { Session } from '../session/session.js';
import { endSilentAccess } from '../session/silent-access.js';
import type { Windows } from '../session/windows.js';
import { dataEntryOf } from '../steps/data-entry-state.js';
import { withWallets } from '../steps/done.js';
import type { JourneyEvent } from '../state/events.js';
import { nextState } from '../steps/machine.js';
import { isBusy, isJourneyDone } from '../state/request.js';
import type { State } from '../state/state.js';
import { Announcer } from './announcer.js';
import { CheckSeries } from './check-series.js';
import { accessToken, adoptSession, isSignedIn } from './customer-session.js';
import { follow } from './effects.js';
import { CardPasses } from './passes.js';
import { passkeyScript } from './passkey-script.js';
import { hostEventOf, requests, type Request } from './requests.js';
import { Runner } from './runner.js';
import { emptyMemory, type Memory, type Run } from './task.js';
import { ViewWait, type ViewScript } from './view-wait.js';

/** The request of a command; undefined for a navigation. */
function rowOf({ type }: Command): Request | undefined {
  return (requests as Partial<Record<CommandType, Request>>)[type];
}

/** The commands of one session. */
export class Journey implements JourneyCommands {
  readonly session: Session;
  readonly client: Client;
  readonly memory: Memory = emptyMemory();
  readonly persistence: Persistence;
  readonly checks: CheckSeries;
  readonly announcer: Announcer;
  readonly adopt: JourneyCommands['adopt'] = (...given) => adoptSession(this, ...given);
  readonly passes = new CardPasses(this);
  readonly #runner = new Runner(this);
  readonly #wait: ViewWait;

  constructor(
    session: Session,
    client: Client,
    trail = new GatewayTrail(),
    private readonly windows?: Windows,
    viewScript?: ViewScript,
  ) {
    this.session = session;
    this.#wait = new ViewWait(session, viewScript);
    this.client = client;
    windows?.onSignOut((tab) => {
      if (tab === this.persistence.tab) this.leave('restart');
    });
    const { clock, storage } = session.environment;
    this.persistence = new Persistence(session, clock, storage, trail);
    this.announcer = new Announcer(
      session,
      hostEventOf,
      () => void this.dispatch({ type: 'proceed' }),
    );
    this.checks = new CheckSeries(clock, () => {
      if (session.participants.isEmpty) return false;
      this.send({ type: 'check-again' });
      return true;
    });
  }

  get state(): State {
    return this.session.state;
  }

  shownFor(state: State): State {
    return this.#wait.shownFor(state);
  }

  /** Runs a command for a visitor who acted at `startedAt`. A command that has no meaning at the current step changes nothing. */
  send(command: Command, startedAt?: number): void {
    const { session } = this;
    const event = { ...command, now: session.environment.clock.now(), start: session.start };
    if (!this.dispatch(event)) return;
    if (!rowOf(command)?.isBegunByState) this.begin(command, startedAt);
  }

  /** Runs the request of a command; a navigation has none. */
  begin(command: Command, startedAt?: number): void {
    const row = rowOf(command);
    if (!row) return;
    void this.run(
      { ...row, run: (task) => row.run(task, command as CommandOf<RequestType>) },
      startedAt,
    );
  }

  /** Runs a request. */
  run(request: Run, startedAt?: number): Promise<void> {
    return this.#runner.run(request, startedAt);
  }

  /** Dispatches an event to the state machine. Returns whether it changed the state. */
  dispatch(event: JourneyEvent, keepsFocus = false): boolean {
    const before = this.state;
    const { session, memory } = this;
    const way = {
      start: session.start,
      isCardFirst: isCardFirst(session),
      known: memory.identity.identifier,
    };
    const next = nextState(before, event, way);
    if (next === before) return false;
    const state = withWallets(next, this.client.wallets);
    if (event.type === 'restart' || event.type === 'adopt') this.#runner.cancel();
    if (event.type === 'restart') this.persistence.clear();
    this.session.commit(state, keepsFocus);
    this.session.resume.stateChanged();
    this.persistence.save(state, ownerOf(state, this.memory.identity));
    follow(this, state, before);
    if (state.step !== before.step) this.announcer.step(before, state);
    if (event.type === 'code-sent') this.announcer.codeSent();
    if (event.type === 'code-refused') this.announcer.report(event.problem);
    // A listener may have changed the state meanwhile.
    if (state === this.state && state.request !== before.request) this.announcer.outcome();
    return true;
  }

  /** Forgets the customer; the journey starts again with empty forms, or with the session that the page hands over. */
  leave(type: 'restart' | 'adopt'): void {
    const { participants, start } = this.session;
    // The focus moves to the first form only if it was in one of the elements.
    const keepsFocus = ![...participants].some((participant) => participant.hasFocus());
    this.client.forget();
    Object.assign(this.memory, emptyMemory());
    this.dispatch({ type, start }, keepsFocus);
    for (const participant of participants) participant.reset();
    if (keepsFocus) this.session.focused();
  }

  get consents(): readonly ConsentRecord[] {
    return this.memory.consents;
  }

  get isSignedIn(): boolean {
    return isSignedIn(this);
  }

  accessToken(): Promise<string> {
    return accessToken(this);
  }

  signOut(): void {
    const { tab } = this.persistence;
    this.leave('restart');
    if (this.session.configuration.savedPassword) endSilentAccess();
    if (tab !== undefined) this.windows?.signedOut(tab);
  }

  async forgetDevice(): Promise<void> {
    const { configuration } = this.session;
    if (usesPasskey(configuration)) (await passkeyScript.load()).forgetPasskey(configuration);
  }

  /** Fetches the token that every request needs. A failure is shown when the visitor acts. */
  warmUp(): void {
    const { clock } = this.session.environment;
    this.client.warmUp(clock.timeout(actionTimeout)).catch(() => undefined);
  }

  /** Aborts a read when no element is connected any more; a write is finished. */
  cancelReads(): void {
    if (!isBusy(this.state) || !this.#runner.isRead) return;
    this.#runner.cancel();
    this.dispatch({ type: 'cancelled' });
  }

  /** Dispatches the last event if no element was connected for it; otherwise runs the default action that the page has prevented. */
  proceed(): void {
    if (this.announcer.isOutcomePending) this.announcer.flush();
    else this.dispatch({ type: 'proceed' });
  }

  /**
   * The page is back from the browser's cache: another page of this tab may have ended the journey, reached the card, or begun the
   * journey of another visitor.
   */
  restoredFromCache(): void {
    if (!this.persistence.wasEndedElsewhere) return;
    this.persistence.keepingStored(() => this.leave('restart'));
    void this.resume();
  }

  /** Continues the journey that this tab has saved, unless no element of this page shows its step. Resolves when its step is shown. */
  resume(): Promise<unknown> {
    const state = this.persistence.restore(this.session.canShow('done'));
    // The page keeps its focus.
    if (state && this.session.canShow(state.step)) this.dispatch({ type: 'restored', state }, true);
    else if (state) this.session.resume.hold();
    return this.#wait.isOver;
  }

  /** Resumes a saved journey after the first form was shown, unless the visitor has typed in it. */
  resumeIfPristine(): void {
    if ([...this.session.participants].every((participant) => participant.isPristine()))
      void this.resume();
  }

  /** Saves the draft of data entry for a reload. */
  saveDraft(values: FieldValues): void {
    const { state } = this;
    if (state.step === 'profile' && !isJourneyDone(state))
      this.persistence.saveDraft(values, state);
  }

  draft(): FieldValues | undefined {
    const dataEntry = dataEntryOf(this.state);
    return dataEntry && this.persistence.draft(dataEntry.account);
  }

  keepPassword(password: string, address: string): void {
    this.memory.typedPassword = password && address ? { password, address } : undefined;
  }

  takePassword(): string | undefined {
    const { state, memory } = this;
    const { password, address } = memory.typedPassword ?? {};
    memory.typedPassword = undefined;
    return state.step === 'otp' && state.person.identifier.value === address ? password : undefined;
  }

  pressLogIn(): void {
    const { state } = this;
    const isAtLogIn =
      state.step === 'login' && (state.reason === undefined || state.reason === 'session');
    const isOnTheWay = state.step === 'done' && state.via === 'restored';
    if (isAtLogIn || isOnTheWay) this.memory.logInPress ??= 'due';
  }

  takeLogInPress(): boolean {
    const isDue = this.memory.logInPress === 'due';
    if (isDue) this.memory.logInPress = undefined;
    return isDue;
  }

  attached(): void {
    // In a microtask: an event handler may remove the element while it is still connecting.
    queueMicrotask(() => {
      const { participants, isIdle, resume } = this.session;
      if (participants.isEmpty) return;
      this.announcer.flush();
      this.checks.attached();
      // The element that shows the saved step may be attached later.
      if (resume.isUnshown && isIdle) this.resumeIfPristine();
      // All elements had left while data entry was loading, so that the read was cancelled.
      if (this.state.request.kind === 'idle') this.send({ type: 'load' });
    });
  }

  detached(): void {
    // An element that is only moved is back before this runs.
    queueMicrotask(() => {
      this.session.configure();
      if (!this.session.participants.isEmpty) return;
      this.cancelReads();
      // The page continues without the elements, so the journey proceeds: it shows the card if they return.
      if (isJourneyDone(this.state)) this.proceed();
    });
  }
}
