/**
 * A journey that outlives a reload: what is kept of it, for how long, and what never is.
 * Kept in the tab's own storage, read back only through a schema; without storage nothing is kept.
 */
import type { Configuration } from '../domain/configuration.js';
import type { Account, FieldValues } from '../domain/customer.js';
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
  type SavedDraft,
  type SavedJourney,
  type SavedProfile,
} from './saved-journey.js';
import {
  accountKeys,
  pendingProfileIn,
  toSaved,
  toState,
  withExpectedCode,
} from './saved-state.js';
import { isAdopting, isJourneyDone, outcomeOf } from './selectors.js';
import type { ProfileState, State } from './state.js';

/** The code of the platform lives ten minutes; half an hour leaves room for a slow mail and a new one. */
const journeyTtl = 30 * 60_000;
const draftTtl = 30 * 60_000;
/** No field can be called so: under it stands whose draft it is. */
const ownerKey = '';

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
    // Whose session it is decides what of the saved journey is of use.
    if (isAdopting(state)) return;
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
   * Stores the draft of data entry with its owner's id, and the journey with it. It contains no secret.
   * Without a customer id or card nothing is stored: the draft could not be matched to its owner.
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
