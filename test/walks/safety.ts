/** What must be true after each act of a walk. */
import type { HostEvent } from '../../src/flow/session/host-events.js';
import { journeyKey, storedKeys } from '../../src/flow/session/storage.js';
import { registeredPerson } from '../../src/flow/state/data-entry.js';
import type { State } from '../../src/flow/state/state.js';
import type { Performed } from './acts.js';
import { checkCardFirst } from './card-first-safety.js';
import { isAccountRequest, isCodeRequest, type Exchange } from './network.js';
import type { Person } from './person.js';
import { RecoverySafety } from './recovery-safety.js';
import { ReloadSafety } from './reload-safety.js';
import { ReturnSafety } from './return-safety.js';
import type { World } from './world.js';

/** A snapshot before an act. */
export interface Before {
  readonly state: State;
  readonly exchanges: number;
  /** The number of codes sent by the server. */
  readonly codes: number;
  readonly notices: number;
  readonly now: number;
  readonly isAttached: boolean;
  readonly isQuiet: boolean;
  readonly saved: string | undefined;
  readonly savedContact: string | undefined;
  readonly savedCard: string | undefined;
  readonly isStorageHealthy: boolean;
  readonly brokenScripts: number;
}

/** Outcomes that end the visitor's work at a step. */
const isFinal: readonly string[] = ['verified', 'saved', 'logged-in', 'complete'];

export class Safety {
  /** Code requests that the visitor has triggered and the page has not sent yet. */
  #allowance = 0;
  /** Open code requests; the token of one may still be refused. */
  #made: readonly Exchange[] = [];
  /** False after storage was broken or poisoned: it may hold anything. */
  #isStorageTrusted = true;
  readonly #recovery: RecoverySafety;
  readonly #return: ReturnSafety;
  readonly #reload: ReloadSafety;

  constructor(
    private readonly world: World,
    private readonly person: Person,
  ) {
    this.#recovery = new RecoverySafety(world, person);
    this.#return = new ReturnSafety(world);
    this.#reload = new ReloadSafety(world);
  }

  before(): Before {
    const { world } = this;
    const { storage, network } = world;
    if (storage.reading || storage.writing) this.#isStorageTrusted = false;
    const { configuration } = world.session;
    const read = (key: string) =>
      storage.reading ? undefined : (storage.getItem(key) ?? undefined);
    return {
      state: world.state,
      exchanges: network.exchanges.length,
      codes: world.sandbox.outbox.length,
      notices: world.notices.length,
      now: world.now,
      isAttached: world.isAttached,
      isQuiet: network.open.length === 0,
      saved: read(journeyKey(configuration)),
      savedContact: read(storedKeys(configuration).contact),
      savedCard: read(storedKeys(configuration).card),
      isStorageHealthy: this.#isStorageTrusted,
      brokenScripts: world.brokenScripts,
    };
  }

  check(before: Before, done: Performed): void {
    const { world } = this;
    if (done.name.startsWith('poison')) this.#isStorageTrusted = false;
    // A step that could not be read because a script failed stays saved until the next reload.
    if (done.name === 'reload' && before.brokenScripts > 0) this.#isStorageTrusted = false;
    const said = world.notices.slice(before.notices);
    for (const breach of world.network.breaches.splice(0)) world.violate(breach);
    this.#codes(before, done);
    this.#secrets(before, said);
    this.#truth(said);
    this.#failures(before, said);
    this.#calm(before, done);
    this.#recovery.check(before, done);
    this.#return.check(before, done);
    this.#holding(before, done);
    if (this.#isStorageTrusted) checkCardFirst(world);
    if (done.name === 'reload') this.#reload.check(before);
    if (done.name === 'sign out' || done.name === 'restart') this.#anew(done);
  }

  /** The client requests a code once per request of the visitor, and not within the cool-down. */
  #codes(before: Before, { name }: Performed): void {
    const { world } = this;
    const requests = world.network.since(before.exchanges).filter(isCodeRequest);
    const asked = requests.length;
    this.#allowance += this.#made.filter((one) => !isCodeRequest(one)).length;
    this.#made = [...this.#made.filter((one) => one.isOpen && isCodeRequest(one)), ...requests];
    const { state } = before;
    const isSending = state.step === 'otp' || state.step === 'reset';
    const early = isSending && before.now < state.delivery.resendAt;
    // A press while the page is busy has no effect; it does not cancel a pending code request either.
    if (state.request.kind !== 'busy') {
      if (name === 'send code') this.#allowance = early ? 0 : 1;
      if (name.startsWith('identify') && state.step === 'reset' && !state.delivery.code)
        this.#allowance = 1;
    }
    if (asked > this.#allowance)
      world.violate('a code is requested that the visitor did not ask for');
    this.#allowance -= asked;
    if (world.state.request.kind !== 'busy') this.#allowance = 0;
  }

  #secrets(before: Before, said: readonly HostEvent[]): void {
    const { world } = this;
    if (world.state === before.state && said.length === 0) return;
    const open = JSON.stringify([world.state, said]) + world.storage.text;
    // At the start of a word: the text of a sealed id is random, and contains any three characters.
    if (/(?<![\w-])(?:pw-|eyJ)|correct horse/.test(open))
      world.violate('a password or token is in the state, an event or storage');
    const cards = world.sandbox.customers.map(({ card }) => card);
    for (const { code } of world.sandbox.outbox) {
      if (open.includes(code) && !cards.includes(code) && new RegExp(`\\b${code}\\b`).test(open)) {
        world.violate('a code is in the state, an event or storage');
      }
    }
    for (const { body } of world.network.since(before.exchanges).filter(isAccountRequest)) {
      const { username, password, verificationcode } = body;
      const isTyped = this.person.typed.some(
        (one) =>
          one.username === username && one.password === password && one.code === verificationcode,
      );
      if (!isTyped) world.violate('an account request has data that the visitor did not type');
    }
  }

  /** The page reports only successes that the server's records confirm, for the right customer. */
  #truth(said: readonly HostEvent[]): void {
    const { world, person } = this;
    const { state } = world;
    const customers = world.sandbox.customers;
    if (state.step === 'done') {
      const owner = customers.find(({ card }) => card === state.account.card);
      if (!owner?.username) world.violate('the card is shown without an account');
      else if (!state.pendingProfile && (!owner.data.name || !owner.data.surname))
        world.violate('the card is shown although mandatory data is missing');
      const card = storedKeys(world.session.configuration).card;
      const isComplete = this.#isStorageTrusted && !state.pendingProfile;
      if (isComplete && world.storage.keys().some((key) => key !== card))
        world.violate('a journey is saved although it is complete');
    }
    const outcome = state.request.kind === 'settled' ? state.request.outcome : undefined;
    const canRead = this.#isStorageTrusted && !world.storage.reading;
    if (state.step === 'login' && outcome && 'account' in outcome && canRead) {
      const card = world.storage.getItem(storedKeys(world.session.configuration).card);
      if (card !== null && !card.includes(outcome.account.card ?? '-'))
        world.violate("the card stays saved after another customer's log-in");
    }
    // Data entry that waits behind the first form stays saved: a reload leads back to it.
    const isPending = 'pendingProfile' in state && state.pendingProfile;
    const isHere = state.step === 'register' && !isPending && !world.session.isRestoring;
    if (isHere && this.#isStorageTrusted && isSaved(world)) {
      world.violate('a journey is saved although none has started');
    }
    const registered = state.step === 'profile' && registeredPerson(state.entry);
    if (registered && state.account.customerId !== undefined) {
      const meant = person.found(registered.identifier);
      if (meant?.id !== state.account.customerId)
        world.violate('data entry shows another customer');
    }
    if (state.step === 'otp' && state.delivery.code?.unconfirmed === false) {
      const address = person.addressee();
      const isSent = world.sandbox.outbox.some(({ to }) => to === address);
      if (!isSent) world.violate('a code is reported as sent, and none was');
    }
    for (const { name, detail } of said) {
      if (name === 'onboarding-verified' || name === 'onboarding-logged-in') {
        const owner = customers.find(({ id }) => id === detail.customerId);
        if (!owner?.username) world.violate(`${name} without an account`);
      }
      if (name === 'onboarding-profile-saved') {
        const owner = customers.find(({ id }) => id === detail.customerId);
        if (owner?.data.name !== 'Anna')
          world.violate('the data is reported as saved, and the server has other data');
      }
    }
  }

  /** Each failure is reported to the page and keeps what was typed. */
  #failures(before: Before, said: readonly HostEvent[]): void {
    const { world } = this;
    const { request, step } = world.state;
    if (request.kind !== 'failed' || request === before.state.request) return;
    const { problem } = request;
    const isScript = problem.hint?.startsWith('A script') ?? false;
    const isKnown = before.state.request.kind === 'settled';
    if (before.isAttached && world.isAttached && !isScript && !isKnown) {
      const isTold = said.some(
        ({ name, detail }) => name === 'onboarding-error' && detail.code === problem.code,
      );
      if (!isTold)
        world.violate(`a failure is not reported to the page: ${problem.code} at ${step}`);
    }
    if (step === 'register' && !isScript && world.state.identifier === undefined) {
      world.violate('the typed identifier is lost');
    }
  }

  /** A prevented outcome stays, and an outcome that is not prevented continues. */
  #holding(before: Before, { name, isPersons }: Performed): void {
    const { world } = this;
    const { request } = before.state;
    const isReloaded = name === 'reload' || name.startsWith('poison');
    const isOver = isReloaded || ['sign out', 'restart', 'token'].includes(name);
    if (!isOver && request.kind === 'settled' && isFinal.includes(request.outcome.kind)) {
      const asked = world.network.since(before.exchanges).length > 0 && before.isQuiet;
      if (isPersons && (world.state !== before.state || asked)) {
        world.violate(`${name} continues although the page prevents it`);
      }
      if (world.state.step !== before.state.step && !world.heard.has(request.outcome)) {
        world.violate(`${name} passes ${request.outcome.kind}, which was not reported to the page`);
      }
    }
    const isFree = world.isAttached && world.page.held.size === 0;
    if (name === 'attach' && isFree && world.state.request.kind === 'settled') {
      world.violate('an outcome is not reported to the page');
    }
  }

  /** The state does not change by itself while no request is pending. */
  #calm(before: Before, { isPersons, name }: Performed): void {
    const { world } = this;
    if (name === 'verify late') return;
    if (isPersons || !before.isQuiet || name === 'reload' || name.startsWith('poison')) return;
    const { step, request } = before.state;
    if (request.kind === 'busy' || request.kind === 'settled') return;
    if (step === 'checking' || step === 'done') return;
    if (step === 'profile' && (name === 'attach' || name === 'move')) return;
    if (world.state !== before.state)
      world.violate(`the state changed by itself: ${name} at ${step}`);
  }

  #anew({ name }: Performed): void {
    const { world } = this;
    const { step, request } = world.state;
    if (request.kind === 'failed' && request.problem.hint?.startsWith('A script')) return;
    if (world.brokenScripts > 0) return;
    if (step !== 'register' || request.kind !== 'idle') {
      world.violate(`${name} leads to ${step} ${request.kind}`);
    }
    if (name === 'sign out' && this.#isStorageTrusted && world.storage.length > 0) {
      world.violate('data is saved after signing out');
    }
  }
}

function isSaved({ storage, session }: World): boolean {
  const keys = [journeyKey(session.configuration), storedKeys(session.configuration).draft];
  return storage.keys().some((name) => keys.includes(name));
}
