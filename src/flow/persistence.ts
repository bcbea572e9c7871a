/**
 * A journey that outlives a reload: what is kept of it, for how long, and what never is.
 * Kept in the tab's own storage, read back only through a schema; without storage nothing is kept.
 */
import type { Configuration } from '../domain/configuration.js';
import type { Account, FieldValues } from '../domain/customer.js';
import { restoreDeadline } from '../domain/deadline.js';
import { resendDelay } from './code-commands.js';
import {
  clearSaved,
  draftKey,
  journeyKey,
  readItem,
  removeItem,
  writeItem,
  type StorageAccess,
} from './storage.js';
import type { Clock } from './time.js';
import {
  readDraft,
  readSaved,
  type SavedProfile,
  type SavedDraft,
  type SavedJourney,
} from './saved-journey.js';
import type { IncompleteState, Outcome, ProfileState, State, PendingProfile } from './state.js';

/** The code of the platform lives ten minutes; half an hour leaves room for a slow mail and a new one. */
const journeyTtl = 30 * 60_000;
const draftTtl = 30 * 60_000;
/** No field can be called so: under it stands whose draft it is. */
const ownerKey = '';
/** The longest cool-down that a server may ask for. */
const maxResendDelay = 5 * 60_000;

export class Persistence {
  readonly #journey: { readonly configuration: Configuration };
  readonly #key: string;
  readonly #draftKey: string;
  readonly #clock: Clock;
  readonly #storage: StorageAccess;
  #isStored = false;
  /** What was typed, as long as this page lives: where nothing may be stored there is no other. */
  #draft: SavedDraft | undefined;

  /** Whether to keep anything is read with each use: it may be set late. */
  constructor(
    journey: { readonly configuration: Configuration },
    clock: Clock,
    storage: StorageAccess,
  ) {
    this.#journey = journey;
    this.#key = journeyKey(journey.configuration);
    this.#draftKey = draftKey(journey.configuration);
    this.#clock = clock;
    this.#storage = storage;
  }

  /** Keeps what the step needs to be shown again, and forgets the rest. */
  save(state: State): void {
    const savedProfile =
      this.#isEnabled && hasPendingProfile(state) ? pendingProfileIn(this.#saved) : undefined;
    const journey = this.#isEnabled ? this.#toSaved(state, savedProfile) : undefined;
    if (outcomeOf(state) === 'saved') this.#forgetDraft();
    this.#isStored = journey !== undefined && this.#write(this.#key, journey);
    if (!journey && keepsDraft(state)) clearSaved(this.#journey.configuration, this.#storage);
    else if (!journey) this.clear();
  }

  /** Whether the tab's storage had taken the journey, and another page of the tab has ended it since. */
  get wasClearedElsewhere(): boolean {
    return this.#isStored && this.#read(this.#key) === undefined;
  }

  /** The state to go on from; undefined when there is none, or none that can be trusted. */
  restore(): State | undefined {
    const saved = this.#isEnabled ? this.#saved : undefined;
    // A clock that was set back makes an old journey look young; the server judges the code anyway.
    if (!saved || this.#clock.date() - saved.at > journeyTtl) {
      this.clear();
      return undefined;
    }
    return toState(saved, this.#clock.now(), this.#clockOffset);
  }

  /**
   * Keeps what is typed at data entry, for whom it is about, and the journey with it: whoever types is on it.
   * Nothing secret is ever among it. Of somebody without any number nobody could tell whose it is.
   */
  saveDraft(typed: FieldValues, state: ProfileState): void {
    const [owner] = accountKeys(state.account);
    if (owner === undefined) return;
    const values = { ...typed, [ownerKey]: owner };
    this.#draft = { version: 2, at: this.#clock.date(), values };
    if (!this.#isEnabled) return;
    this.#write(this.#key, this.#toSaved(state));
    this.#write(this.#draftKey, this.#draft);
  }

  /** What this person typed before a reload; nothing of what another one did. */
  draft(account: Account): FieldValues | undefined {
    // A full storage keeps an older one.
    const draft =
      this.#draft ?? (this.#isEnabled ? readDraft(this.#read(this.#draftKey)) : undefined);
    // As with the journey, a clock that was set back makes it look young.
    if (draft && this.#clock.date() - draft.at <= draftTtl) {
      const { [ownerKey]: draftOwner, ...values } = draft.values;
      return accountKeys(account).some((name) => name === draftOwner) ? values : undefined;
    }
    this.#forgetDraft();
    return undefined;
  }

  /** Whether the account was made in this journey, and nothing has been saved of its owner's. */
  isNewAccount(account: Account): boolean {
    const newAccountId = this.#isEnabled ? pendingProfileIn(this.#saved)?.newAccountId : undefined;
    return newAccountId !== undefined && accountKeys(account).includes(newAccountId);
  }

  /** What was typed never outlives the journey that it was typed in. */
  clear(): void {
    this.#draft = undefined;
    clearSaved(this.#journey.configuration, this.#storage);
  }

  #forgetDraft(): void {
    this.#draft = undefined;
    removeItem(this.#storage, this.#draftKey);
  }

  get #isEnabled(): boolean {
    return this.#journey.configuration.resume;
  }

  get #saved(): SavedJourney | undefined {
    return readSaved(this.#read(this.#key));
  }

  /** How far the page's clock, which stands still while the device sleeps, is behind what storage is dated by. */
  get #clockOffset(): number {
    return this.#clock.date() - this.#clock.now();
  }

  #toSaved(state: State, savedProfile?: SavedProfile): SavedJourney | undefined {
    const saved = toSaved(
      withExpectedCode(state, this.#clock.now()),
      this.#clock.date(),
      savedProfile,
    );
    return saved && 'resendAt' in saved
      ? { ...saved, resendAt: saved.resendAt + this.#clockOffset }
      : saved;
  }

  #read(key: string): string | undefined {
    return readItem(this.#storage, key);
  }

  #write(key: string, value: unknown): boolean {
    return writeItem(this.#storage, key, JSON.stringify(value));
  }
}

/** What an account goes by; the platform promises none of its numbers with every answer. */
function accountKeys({ customerId, card, fidelyCode }: Account): readonly string[] {
  const numbers = Object.entries({ customerId, card, fidelyCode });
  return numbers.flatMap(([name, number]) => (number === undefined ? [] : [`${name} ${number}`]));
}

/** Whether data entry may be gone on with, although the person is elsewhere at the moment. */
function hasPendingProfile(state: State): boolean {
  const { step } = state;
  if (step === 'error') return true;
  const leadsBack = (step === 'login' || step === 'reset') && state.pendingProfile !== undefined;
  return leadsBack && outcomeOf(state) !== 'complete';
}

/** Whether what was typed at data entry is still of use. */
function keepsDraft(state: State): boolean {
  const isEntry = state.step === 'profile' || state.step === 'incomplete';
  return isEntry ? !isJourneyDone(state) : hasPendingProfile(state);
}

/** Data entry in what was saved before, also behind the way to a new password. */
function pendingProfileIn(saved: SavedJourney | undefined): SavedProfile | undefined {
  if (saved?.step === 'profile') return saved;
  return saved?.step === 'reset' && saved.pendingProfile
    ? { version: 2, at: saved.at, step: 'profile', ...saved.pendingProfile }
    : undefined;
}

/** What is worth keeping of a state, with data entry that is aside; the contact only as long as the code step needs it. */
function toSaved(state: State, at: number, savedProfile?: SavedProfile): SavedJourney | undefined {
  switch (state.step) {
    case 'otp':
    case 'checking': {
      const { person, code, resendAt } = state;
      if (person.status === 'registered') return undefined;
      const { status, identifier, customerId } = person;
      return {
        version: 2,
        at,
        step: accountMayExist(state) ? 'checking' : state.step,
        person: { status, identifier, customerId },
        code,
        resendAt,
      };
    }
    case 'reset': {
      const { customerId, code, resendAt } = state;
      const identifier = state.card ?? state.identifier;
      if (!identifier || !code) return savedProfile;
      const { newAccountId } = savedProfile ?? {};
      const pendingProfile = savedProfile && {
        pendingProfile: newAccountId === undefined ? {} : { newAccountId },
      };
      return {
        version: 2,
        at,
        step: 'reset',
        identifier,
        customerId,
        code,
        resendAt,
        ...pendingProfile,
      };
    }
    case 'profile':
    case 'incomplete':
      // The page was told that the journey is over, and does the rest.
      if (outcomeOf(state) === 'complete') return undefined;
      // Data entry needs a password again after a reload: the person logs in and goes on.
      return { version: 2, at, step: 'profile', ...newAccountIdOf(state) };
    case 'login':
    case 'error':
      return savedProfile;
    case 'register':
    case 'done':
      return undefined;
  }
}

/** Whose account was made on the way to this form. */
function newAccountIdOf(state: ProfileState | IncompleteState): { readonly newAccountId?: string } {
  if (outcomeOf(state) === 'saved') return {};
  const isNewAccount =
    state.isNewAccount ?? (state.step === 'profile' && state.person?.status === 'new');
  const [newAccountId] = isNewAccount ? accountKeys(state.account) : [];
  return newAccountId === undefined ? {} : { newAccountId };
}

/** A code that is being asked for: whoever comes back without the answer has to reckon with it. */
function withExpectedCode(state: State, now: number): State {
  const { step, request } = state;
  if (request.kind !== 'busy' || request.action !== 'send-code') return state;
  if (step !== 'otp' && step !== 'reset') return state;
  return { ...state, code: { at: now, unconfirmed: true }, resendAt: now + resendDelay };
}

/** Whether a reload now would leave open what became of the account, or forget that it is there. */
function accountMayExist({ request }: State): boolean {
  return request.kind === 'busy'
    ? request.action === 'verify'
    : request.kind === 'settled' && request.outcome.kind === 'verified';
}

/** Whether nothing is missing any more, and the host keeps the card back. */
export function isJourneyDone(state: State): boolean {
  const kind = outcomeOf(state);
  return kind === 'saved' || kind === 'logged-in' || kind === 'complete';
}

function outcomeOf({ request }: State): Outcome['kind'] | undefined {
  return request.kind === 'settled' ? request.outcome.kind : undefined;
}

function toState(journey: SavedJourney, now: number, clockOffset: number): State {
  const request = { kind: 'idle' } as const;
  if (journey.step === 'profile') {
    const reason = journey.newAccountId === undefined ? 'session' : 'created';
    return { step: 'login', reason, pendingProfile: pendingProfileFrom(journey), request };
  }
  // The whole length that was left then, never more of it: the clock may have been set meanwhile.
  const left = Math.min(Math.max(0, journey.resendAt - journey.at), maxResendDelay);
  const resendAt = restoreDeadline(journey.resendAt - clockOffset, left, now);
  const code = journey.code && { code: journey.code };
  if (journey.step === 'reset') {
    const { step, identifier, customerId, pendingProfile: back } = journey;
    const pendingProfile = back && { pendingProfile: pendingProfileFrom(back) };
    return { step, identifier, customerId, ...pendingProfile, ...code, resendAt, request };
  }
  return { step: journey.step, person: journey.person, ...code, resendAt, request };
}

/** What a saved data entry tells of itself. */
function pendingProfileFrom({ newAccountId }: Pick<SavedProfile, 'newAccountId'>): PendingProfile {
  return newAccountId === undefined ? {} : { isNewAccount: true };
}
