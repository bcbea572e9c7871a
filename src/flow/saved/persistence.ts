/**
 * Saves the journey in the tab's storage, so that it survives a reload. Everything is validated when it is read. Without storage nothing
 * is saved.
 */
import type { SharedSettings, StartStep } from '../../domain/configuration.js';
import type { Account, FieldValues } from '../../domain/customer.js';
import type { Identifier } from '../../domain/identifier.js';
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
  accountKeys,
  readCard,
  readContact,
  readDraft,
  readJourney,
  readTab,
  stamp,
  type SavedCard,
  type SavedContact,
  type SavedDraft,
  type SavedJourney,
  type SavedProfile,
} from '../state/saved-journey.js';
import {
  cardFrom,
  cardIn,
  startWith,
  lookedUp,
  pendingProfileIn,
  toState,
  unfinishedCardFrom,
  withExpectedCode,
} from './saved-state.js';
import { isAdopting } from '../state/selectors.js';
import { hasPendingProfile, outcomeOf } from '../state/request.js';
import { holds, savedOf } from '../steps/index.js';
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
  readonly configuration: SharedSettings;
  readonly start: StartStep;
}

/** Saves and restores one journey, its contact, the draft of its profile form and its card. */
export class Persistence {
  readonly #journey: SavedSession;
  readonly #keys: ReturnType<typeof storedKeys>;
  readonly #clock: Clock;
  readonly #storage: StorageAccess;
  readonly #trail: Pick<GatewayTrail, 'token'>;
  /** The key under which the step of this page is stored. */
  #stepKey: string | undefined;
  /**
   * The name of the tab, in all that is stored; undefined while nothing is. A window that the page opens gets a copy of the tab's
   * storage, and the name with it.
   */
  #tab: string | undefined;
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

  get tab(): string | undefined {
    return this.#tab;
  }

  /** Saves what the step needs to be shown again, and deletes the rest. `owner`: who has logged in, stored with the card. */
  save(state: State, owner?: Identifier): void {
    // While a session is adopted, its owner is unknown: keep the saved journey.
    if (isAdopting(state)) return;
    const savedProfile =
      this.#isEnabled && hasPendingProfile(state)
        ? (pendingProfileIn(this.#saved) ?? this.#interruptedEdit(state))
        : undefined;
    const journey = this.#isEnabled ? this.#toSaved(state, savedProfile) : undefined;
    if (outcomeOf(state) === 'saved') this.#forgetDraft();
    const isStored = journey !== undefined && this.#write(this.#keys.journey, journey);
    this.#saveContact(state);
    this.#saveCard(state, owner);
    const isCardStored =
      this.#isEnabled && holds('keepsCard', state) && this.#isOwn(this.#keys.card);
    this.#stepKey = isStored ? this.#keys.journey : isCardStored ? this.#keys.card : undefined;
    if (journey) return;
    this.#remove(this.#keys.journey, this.#keys.draft);
    if (!holds('keepsDraft', state)) this.#draft = undefined;
  }

  /** Saves the contact that is looked up, and deletes one that is not needed any more. */
  #saveContact(state: State): void {
    if (!this.#isEnabled || !holds('keepsContact', state)) {
      this.#remove(this.#keys.contact);
      return;
    }
    const identifier = lookedUp(state);
    if (identifier) this.#write(this.#keys.contact, { ...stamp(this.#clock.date()), identifier });
  }

  /** Saves the card that is shown, from when it is complete; a restored one keeps its time. */
  #saveCard(state: State, identifier?: Identifier): void {
    if (!this.#isEnabled || !holds('keepsCard', state)) {
      this.#remove(this.#keys.card);
      return;
    }
    const shown = cardIn(state);
    if (!shown || (state.step === 'done' && state.via === 'restored')) return;
    const before = this.#card;
    const isSame =
      before !== undefined &&
      JSON.stringify([before.account, before.holder, before.isUnfinished, before.wallets]) ===
        JSON.stringify([shown.account, shown.holder, shown.isUnfinished, shown.wallets]);
    const now = this.#clock.now();
    if (!isSame)
      this.#write(this.#keys.card, { ...stamp(this.#clock.date()), now, ...shown, identifier });
  }

  /** The card that was shown within the last half hour. A clock that is set back does not lengthen it. */
  get #card(): SavedCard | undefined {
    const card = this.#isEnabled ? this.#recent(readCard(this.#read(this.#keys.card))) : undefined;
    if (!card || card.at > this.#clock.date()) return undefined;
    return this.#clock.now() - (card.now ?? Infinity) <= keptFor ? card : undefined;
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

  /** Whether another page of the tab has deleted the step of this page, or stores the journey of another visitor. */
  get wasEndedElsewhere(): boolean {
    return this.#stepKey !== undefined && !this.#isOwn(this.#stepKey);
  }

  /** Whether something of this journey is stored under the key: another journey has another name. */
  #isOwn(key: string): boolean {
    const text = this.#read(key);
    return text !== undefined && readTab(text) === this.#tab;
  }

  /** Runs what deletes everything that is stored, and stores it again. */
  keepingStored(act: () => void): void {
    const items = Object.values(this.#keys).map((key) => [key, this.#read(key)] as const);
    act();
    for (const [key, text] of items) if (text !== undefined) writeItem(this.#storage, key, text);
  }

  /**
   * The saved state; undefined if there is none, or none that is valid. Without a journey it has the contact. `showsCards`: whether the
   * page can show a card.
   */
  restore(showsCards = true): State | undefined {
    const saved = this.#isEnabled ? this.#recent(this.#saved) : undefined;
    const contact = this.#isEnabled ? this.#contact : undefined;
    const card = this.#card;
    this.#tab = saved?.tab ?? contact?.tab ?? card?.tab;
    if (!contact) this.#remove(this.#keys.contact);
    if (saved) {
      this.#trail.token ??= saved.trail;
      const { values = {} } = this.#recent(readDraft(this.#read(this.#keys.draft))) ?? {};
      const hasDraft = Object.keys(values).some((name) => name !== ownerKey);
      if (saved.step === 'profile' && card?.isUnfinished && showsCards)
        return unfinishedCardFrom(card, saved, hasDraft, contact?.identifier);
      return toState(saved, this.#clock.now(), this.#clockOffset, contact?.identifier, hasDraft);
    }
    this.#remove(this.#keys.journey);
    this.#forgetDraft();
    if (card && !card.isUnfinished) return cardFrom(card);
    this.#remove(this.#keys.card);
    return contact && startWith(contact.identifier, this.#journey.start);
  }

  /** The contact that was looked up within the last half hour. */
  get #contact(): SavedContact | undefined {
    return this.#recent(readContact(this.#read(this.#keys.contact)));
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
    this.#draft = this.#tab = undefined;
    clearSaved(this.#journey.configuration, this.#storage);
  }

  #forgetDraft(): void {
    this.#draft = undefined;
    this.#remove(this.#keys.draft);
  }

  get #isEnabled(): boolean {
    return this.#journey.configuration.resume !== false;
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
    const saved = savedOf(
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

  #write(key: string, value: object | undefined): boolean {
    this.#tab ??= Math.random().toString(36).slice(2);
    return writeItem(this.#storage, key, JSON.stringify({ ...value, tab: this.#tab }));
  }
}
