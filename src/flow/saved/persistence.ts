/**
 * Saves the journey in the tab's storage, so that it survives a reload. Everything is validated when it is read. Without storage nothing
 * is saved.
 */
import type { Configuration, StartStep } from '../../domain/configuration.js';
import type { Account, FieldValues } from '../../domain/customer.js';
import type { Identifier } from '../../domain/identifier.js';
import type { WalletName } from '../../domain/wallet.js';
import {
  clearSaved,
  readItem,
  removeItem,
  storedKeys,
  writeItem,
  type StorageAccess,
} from '../session/storage.js';
import type { GatewayTrail } from '../../wire/gateway-trail.js';
import type { Clock } from '../session/environment.js';
import {
  readCard,
  readContact,
  readDraft,
  readJourney,
  stamp,
  type SavedCard,
  type SavedDraft,
  type SavedJourney,
  type SavedProfile,
} from './saved-journey.js';
import {
  accountKeys,
  cardFrom,
  cardIn,
  keepsCard,
  startWith,
  lookedUp,
  needsContact,
  pendingProfileIn,
  toSaved,
  toState,
  withExpectedCode,
} from './saved-state.js';
import { isAdopting } from '../state/selectors.js';
import { isJourneyDone, outcomeOf } from '../state/request.js';
import type { ProfileState, State } from '../state/state.js';

/**
 * Milliseconds for which anything is kept: a contact from its look-up, a card from when it was shown. The platform's code is valid for
 * ten minutes; half an hour leaves time for slow mail and a second code.
 */
const keptFor = 30 * 60_000;
/** The key of the draft's owner; no field has an empty name. */
const ownerKey = '';

/** The part of a session that persistence reads: its settings, and the step that it starts with. */
interface SavedSession {
  readonly configuration: Configuration;
  readonly start: StartStep;
}

/** Saves and restores one journey, its contact, the draft of its profile form and its card. */
export class Persistence {
  readonly #journey: SavedSession;
  readonly #keys: ReturnType<typeof storedKeys>;
  readonly #clock: Clock;
  readonly #storage: StorageAccess;
  readonly #trail: Pick<GatewayTrail, 'token'>;
  #isStored = false;
  /** The draft in memory, for tabs without storage. */
  #draft: SavedDraft | undefined;

  /** `configuration.resume` of the journey is read at each use, because the page may set it late. */
  constructor(
    journey: SavedSession,
    clock: Clock,
    storage: StorageAccess,
    trail: Pick<GatewayTrail, 'token'> = { token: undefined },
  ) {
    this.#journey = journey;
    this.#keys = storedKeys(journey.configuration);
    this.#clock = clock;
    this.#storage = storage;
    this.#trail = trail;
  }

  /** The wallets that the gateway makes passes for, as stored with the card. */
  get wallets(): readonly WalletName[] {
    return this.#card?.wallets ?? [];
  }

  /** Saves what the step needs to be shown again, and deletes the rest. `wallets`: the gateway makes passes for them. */
  save(state: State, wallets: readonly WalletName[] = []): void {
    // The saved journey stays until it is known whose session it is.
    if (isAdopting(state)) return;
    const savedProfile =
      this.#isEnabled && hasPendingProfile(state)
        ? (pendingProfileIn(this.#saved) ?? this.#interruptedEdit(state))
        : undefined;
    const journey = this.#isEnabled ? this.#toSaved(state, savedProfile) : undefined;
    if (outcomeOf(state) === 'saved') this.#forgetDraft();
    this.#isStored = journey !== undefined && this.#write(this.#keys.journey, journey);
    this.#saveContact(state);
    this.#saveCard(state, wallets);
    if (journey) return;
    this.#remove(this.#keys.journey, this.#keys.draft);
    if (!keepsDraft(state)) this.#draft = undefined;
  }

  /** Saves the contact that is looked up, and deletes one that is not needed any more. */
  #saveContact(state: State): void {
    if (!this.#isEnabled || !needsContact(state)) {
      this.#remove(this.#keys.contact);
      return;
    }
    const identifier = lookedUp(state);
    if (identifier) this.#write(this.#keys.contact, { ...stamp(this.#clock.date()), identifier });
  }

  /** Saves the card that is shown, from when it is complete; a restored one keeps its time. */
  #saveCard(state: State, wallets: readonly WalletName[]): void {
    if (!this.#isEnabled || !keepsCard(state)) {
      this.#remove(this.#keys.card);
      return;
    }
    const shown = cardIn(state);
    if (!shown || (state.step === 'done' && state.via === 'restored')) return;
    const before = this.#card;
    const isSame =
      before !== undefined &&
      JSON.stringify([before.account, before.holder, before.wallets]) ===
        JSON.stringify([shown.account, shown.holder, wallets]);
    if (!isSame) this.#write(this.#keys.card, { ...stamp(this.#clock.date()), ...shown, wallets });
  }

  /** The card that was shown within the last half hour. */
  get #card(): SavedCard | undefined {
    return this.#isEnabled ? this.#recent(readCard(this.#read(this.#keys.card))) : undefined;
  }

  /**
   * The data entry that a log-in continues, if the visitor came from the card and nothing is saved yet. A restored card is saved
   * itself.
   */
  #interruptedEdit(state: State): SavedProfile | undefined {
    const entry = 'pendingProfile' in state ? state.pendingProfile?.entry : undefined;
    const isEdit = entry?.kind === 'edit' && entry.via !== 'restored';
    return isEdit ? { ...stamp(this.#clock.date()), step: 'profile' } : undefined;
  }

  /** Whether the tab's storage held the journey and another page of the tab has deleted it. */
  get wasClearedElsewhere(): boolean {
    return this.#isStored && this.#read(this.#keys.journey) === undefined;
  }

  /** Runs what deletes everything that is stored, but for the card. */
  keepingCard(act: () => void): void {
    const card = this.#read(this.#keys.card);
    act();
    if (card !== undefined) writeItem(this.#storage, this.#keys.card, card);
  }

  /** The saved state; undefined if there is none, or none that is valid. Without a journey it has the contact. */
  restore(): State | undefined {
    const saved = this.#isEnabled ? this.#recent(this.#saved) : undefined;
    const contact = this.#isEnabled ? this.#contact : undefined;
    if (!contact) this.#remove(this.#keys.contact);
    if (saved) {
      this.#trail.token ??= saved.trail;
      return toState(saved, this.#clock.now(), this.#clockOffset, contact);
    }
    this.#remove(this.#keys.journey);
    this.#forgetDraft();
    const card = this.#card;
    if (card) return cardFrom(card);
    this.#remove(this.#keys.card);
    return contact && startWith(contact, this.#journey.start);
  }

  /** The contact that was looked up within the last half hour. */
  get #contact(): Identifier | undefined {
    return this.#recent(readContact(this.#read(this.#keys.contact)))?.identifier;
  }

  /**
   * Stores the draft of data entry with its owner's id, and the journey with it. It contains no secret.
   * Without any number of the customer nothing is stored: the draft could not be matched to its owner.
   */
  saveDraft(typed: FieldValues, state: ProfileState): void {
    const [owner] = accountKeys(state.account);
    if (owner === undefined) return;
    const values = { ...typed, [ownerKey]: owner };
    this.#draft = { ...stamp(this.#clock.date()), values };
    if (!this.#isEnabled) return;
    this.#write(this.#keys.journey, this.#toSaved(state));
    this.#write(this.#keys.draft, this.#draft);
  }

  /** The draft of this customer; never that of another one. */
  draft(account: Account): FieldValues | undefined {
    // If the storage is full, it holds an older draft than memory.
    const draft = this.#recent(
      this.#draft ?? (this.#isEnabled ? readDraft(this.#read(this.#keys.draft)) : undefined),
    );
    if (draft) {
      const { [ownerKey]: draftOwner, ...values } = draft.values;
      return accountKeys(account).some((name) => name === draftOwner) ? values : undefined;
    }
    this.#forgetDraft();
    return undefined;
  }

  /** Whether this journey has created the account, and its profile was never saved. */
  isNewAccount(account: Account): boolean {
    const newAccountId = this.#isEnabled ? pendingProfileIn(this.#saved)?.newAccountId : undefined;
    return newAccountId !== undefined && accountKeys(account).includes(newAccountId);
  }

  /** Deletes everything that is stored. */
  clear(): void {
    this.#draft = undefined;
    clearSaved(this.#journey.configuration, this.#storage);
  }

  #forgetDraft(): void {
    this.#draft = undefined;
    this.#remove(this.#keys.draft);
  }

  get #isEnabled(): boolean {
    return this.#journey.configuration.resume;
  }

  get #saved(): SavedJourney | undefined {
    return readJourney(this.#read(this.#keys.journey));
  }

  /** What was saved within the last half hour. Where the clock was set back it looks younger; the API validates a code anyway. */
  #recent<Item extends { readonly at: number }>(saved: Item | undefined): Item | undefined {
    return saved && this.#clock.date() - saved.at <= keptFor ? saved : undefined;
  }

  /**
   * Milliseconds by which the monotonic clock, which stops while the device sleeps, is behind the wall clock.
   */
  get #clockOffset(): number {
    return this.#clock.date() - this.#clock.now();
  }

  #toSaved(state: State, savedProfile?: SavedProfile): SavedJourney | undefined {
    const saved = toSaved(
      withExpectedCode(state, this.#clock.now()),
      this.#clock.date(),
      savedProfile,
    );
    const { token: trail } = this.#trail;
    const resendAt =
      saved && 'resendAt' in saved ? { resendAt: saved.resendAt + this.#clockOffset } : {};
    return saved && { ...saved, ...resendAt, trail };
  }

  #remove(...keys: readonly string[]): void {
    for (const key of keys) removeItem(this.#storage, key);
  }

  #read(key: string): string | undefined {
    return readItem(this.#storage, key);
  }

  #write(key: string, value: unknown): boolean {
    return writeItem(this.#storage, key, JSON.stringify(value));
  }
}

/** Whether data entry is pending while the visitor is at another step. */
function hasPendingProfile(state: State): boolean {
  const { step } = state;
  if (step === 'error') return true;
  const leadsBack = 'pendingProfile' in state && state.pendingProfile !== undefined;
  return leadsBack && outcomeOf(state) !== 'complete';
}

/** Whether the draft is still needed. */
function keepsDraft(state: State): boolean {
  const isDataEntry = state.step === 'profile' || state.step === 'incomplete';
  return isDataEntry ? !isJourneyDone(state) : hasPendingProfile(state);
}
