/**
 * A journey that outlives a reload: what is kept of it, for how long, and what never is.
 * Kept in the tab's own storage, read back only through a schema; without storage nothing is kept.
 */
import type { Configuration } from '../domain/configuration.js';
import type { Account, FieldValues } from '../domain/customer.js';
import { restoreDeadline } from '../domain/deadline.js';
import type { Clock } from './clock.js';
import { coolDown } from './code-step.js';
import { draftKey, forgetSaved, savedKey, tabStorage } from './saved.js';
import {
  readDraft,
  readSaved,
  type SavedDataEntry,
  type SavedDraft,
  type SavedJourney,
} from './saved-journey.js';
import type { IncompleteState, Outcome, ProfileState, State, Unfinished } from './state.js';

/** The code of the platform lives ten minutes; half an hour leaves room for a slow mail and a new one. */
const journeyLife = 30 * 60_000;
const draftLife = 30 * 60_000;
/** No field can be called so: under it stands whose draft it is. */
const ownerName = '';
/** The longest cool-down that a server may ask for. */
const longestCoolDown = 5 * 60_000;

export class Resume {
  readonly #journey: { readonly configuration: Configuration };
  readonly #key: string;
  readonly #draftKey: string;
  readonly #clock: Clock;
  readonly #storage: () => Storage | undefined;
  #isKept = false;
  /** What was typed, as long as this page lives: where nothing may be stored there is no other. */
  #draft: SavedDraft | undefined;

  /** Whether to keep anything is read with each use: it may be set late. */
  constructor(
    journey: { readonly configuration: Configuration },
    clock: Clock,
    storage = tabStorage,
  ) {
    this.#journey = journey;
    this.#key = savedKey(journey.configuration);
    this.#draftKey = draftKey(journey.configuration);
    this.#clock = clock;
    this.#storage = storage;
  }

  /** Keeps what the step needs to be shown again, and forgets the rest. */
  save(state: State): void {
    const aside = this.#isOn && isAside(state) ? asideIn(this.#saved) : undefined;
    const journey = this.#isOn ? this.#toSaved(state, aside) : undefined;
    if (outcomeOf(state) === 'saved') this.#forgetDraft();
    this.#isKept = journey !== undefined && this.#write(this.#key, journey);
    if (!journey && isTyping(state)) forgetSaved(this.#journey.configuration, this.#storage);
    else if (!journey) this.clear();
  }

  /** Whether the tab's storage had taken the journey, and another page of the tab has ended it since. */
  get isForgotten(): boolean {
    return this.#isKept && this.#read(this.#key) === undefined;
  }

  /** The state to go on from; undefined when there is none, or none that can be trusted. */
  restore(): State | undefined {
    const saved = this.#isOn ? this.#saved : undefined;
    // A clock that was set back makes an old journey look young; the server judges the code anyway.
    if (!saved || this.#clock.date() - saved.at > journeyLife) {
      this.clear();
      return undefined;
    }
    return toState(saved, this.#clock.now(), this.#ahead);
  }

  /**
   * Keeps what is typed at data entry, for whom it is about, and the journey with it: whoever types is on it.
   * Nothing secret is ever among it. Of somebody without any number nobody could tell whose it is.
   */
  saveDraft(typed: FieldValues, state: ProfileState): void {
    const [owner] = namesOf(state.account);
    if (owner === undefined) return;
    const values = { ...typed, [ownerName]: owner };
    this.#draft = { version: 1, at: this.#clock.date(), values };
    if (!this.#isOn) return;
    this.#write(this.#key, this.#toSaved(state));
    this.#write(this.#draftKey, this.#draft);
  }

  /** What this person typed before a reload; nothing of what another one did. */
  draft(account: Account): FieldValues | undefined {
    // A full storage keeps an older one.
    const draft = this.#draft ?? (this.#isOn ? readDraft(this.#read(this.#draftKey)) : undefined);
    // As with the journey, a clock that was set back makes it look young.
    if (draft && this.#clock.date() - draft.at <= draftLife) {
      const { [ownerName]: whose, ...values } = draft.values;
      return namesOf(account).some((name) => name === whose) ? values : undefined;
    }
    this.#forgetDraft();
    return undefined;
  }

  /** Whether the account was made in this journey, and nothing has been saved of its owner's. */
  isNew(account: Account): boolean {
    const made = this.#isOn ? asideIn(this.#saved)?.made : undefined;
    return made !== undefined && namesOf(account).includes(made);
  }

  /** What was typed never outlives the journey that it was typed in. */
  clear(): void {
    this.#draft = undefined;
    forgetSaved(this.#journey.configuration, this.#storage);
  }

  #forgetDraft(): void {
    this.#draft = undefined;
    this.#remove(this.#draftKey);
  }

  get #isOn(): boolean {
    return this.#journey.configuration.resume;
  }

  get #saved(): SavedJourney | undefined {
    return readSaved(this.#read(this.#key));
  }

  /** How far the page's clock, which stands still while the device sleeps, is behind what storage is dated by. */
  get #ahead(): number {
    return this.#clock.date() - this.#clock.now();
  }

  #toSaved(state: State, aside?: SavedDataEntry): SavedJourney | undefined {
    const saved = toSaved(withCode(state, this.#clock.now()), this.#clock.date(), aside);
    return saved && 'sendableAt' in saved
      ? { ...saved, sendableAt: saved.sendableAt + this.#ahead }
      : saved;
  }

  #read(key: string): string | undefined {
    try {
      return this.#storage()?.getItem(key) ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** False where it is full or forbidden: the journey lives in memory alone. */
  #write(key: string, value: unknown): boolean {
    try {
      this.#storage()?.setItem(key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  }

  #remove(key: string): void {
    try {
      this.#storage()?.removeItem(key);
    } catch {
      // As above.
    }
  }
}

/** What an account goes by; the platform promises none of its numbers with every answer. */
function namesOf({ customerId, card, fidelyCode }: Account): readonly string[] {
  const numbers = Object.entries({ customerId, card, fidelyCode });
  return numbers.flatMap(([name, number]) => (number === undefined ? [] : [`${name} ${number}`]));
}

/** Whether data entry may be gone on with, although the person is elsewhere at the moment. */
function isAside(state: State): boolean {
  const { step } = state;
  if (step === 'error') return true;
  const leadsBack = (step === 'login' || step === 'reset') && state.unfinished !== undefined;
  return leadsBack && outcomeOf(state) !== 'complete';
}

/** Whether what was typed at data entry is still of use. */
function isTyping(state: State): boolean {
  const isEntry = state.step === 'profile' || state.step === 'incomplete';
  return isEntry ? !isOver(state) : isAside(state);
}

/** Data entry in what was saved before, also behind the way to a new password. */
function asideIn(saved: SavedJourney | undefined): SavedDataEntry | undefined {
  if (saved?.step === 'profile') return saved;
  return saved?.step === 'reset' && saved.back
    ? { version: 1, at: saved.at, step: 'profile', ...saved.back }
    : undefined;
}

/** What is worth keeping of a state, with data entry that is aside; the contact only as long as the code step needs it. */
function toSaved(state: State, at: number, aside?: SavedDataEntry): SavedJourney | undefined {
  switch (state.step) {
    case 'otp':
    case 'checking': {
      const { person, code, sendableAt } = state;
      if (person.standing === 'registered') return undefined;
      const { standing, identifier, customerId } = person;
      return {
        version: 1,
        at,
        step: mayBeMade(state) ? 'checking' : state.step,
        person: { standing, identifier, customerId },
        code,
        sendableAt,
      };
    }
    case 'reset': {
      const { customerId, code, sendableAt } = state;
      const identifier = state.card ?? state.identifier;
      if (!identifier || !code) return aside;
      const { made } = aside ?? {};
      const back = aside && { back: made === undefined ? {} : { made } };
      return {
        version: 1,
        at,
        step: 'reset',
        identifier,
        customerId,
        code,
        sendableAt,
        ...back,
      };
    }
    case 'profile':
    case 'incomplete':
      // The page was told that the journey is over, and does the rest.
      if (outcomeOf(state) === 'complete') return undefined;
      // Data entry needs a password again after a reload: the person logs in and goes on.
      return { version: 1, at, step: 'profile', ...madeBy(state) };
    case 'login':
    case 'error':
      return aside;
    case 'register':
    case 'done':
      return undefined;
  }
}

/** Whose account was made on the way to this form. */
function madeBy(state: ProfileState | IncompleteState): { readonly made?: string } {
  if (outcomeOf(state) === 'saved') return {};
  const isNew = state.isNew ?? (state.step === 'profile' && state.person?.standing === 'new');
  const [made] = isNew ? namesOf(state.account) : [];
  return made === undefined ? {} : { made };
}

/** A code that is being asked for: whoever comes back without the answer has to reckon with it. */
function withCode(state: State, now: number): State {
  const { step, activity } = state;
  if (activity.kind !== 'busy' || activity.doing !== 'send-code') return state;
  if (step !== 'otp' && step !== 'reset') return state;
  return { ...state, code: { at: now, uncertain: true }, sendableAt: now + coolDown };
}

/** Whether a reload now would leave open what became of the account, or forget that it is there. */
function mayBeMade({ activity }: State): boolean {
  return activity.kind === 'busy'
    ? activity.doing === 'verify'
    : activity.kind === 'settled' && activity.outcome.kind === 'verified';
}

/** Whether nothing is missing any more, and the host keeps the card back. */
export function isOver(state: State): boolean {
  const kind = outcomeOf(state);
  return kind === 'saved' || kind === 'logged-in' || kind === 'complete';
}

function outcomeOf({ activity }: State): Outcome['kind'] | undefined {
  return activity.kind === 'settled' ? activity.outcome.kind : undefined;
}

function toState(journey: SavedJourney, now: number, ahead: number): State {
  const activity = { kind: 'idle' } as const;
  if (journey.step === 'profile') {
    const reason = journey.made === undefined ? 'session' : 'created';
    return { step: 'login', reason, unfinished: unfinishedIn(journey), activity };
  }
  // The whole length that was left then, never more of it: the clock may have been set meanwhile.
  const left = Math.min(Math.max(0, journey.sendableAt - journey.at), longestCoolDown);
  const sendableAt = restoreDeadline(journey.sendableAt - ahead, left, now);
  const code = journey.code && { code: journey.code };
  if (journey.step === 'reset') {
    const { step, identifier, customerId, back } = journey;
    const unfinished = back && { unfinished: unfinishedIn(back) };
    return { step, identifier, customerId, ...unfinished, ...code, sendableAt, activity };
  }
  return { step: journey.step, person: journey.person, ...code, sendableAt, activity };
}

/** What a saved data entry tells of itself. */
function unfinishedIn({ made }: Pick<SavedDataEntry, 'made'>): Unfinished {
  return made === undefined ? {} : { isNew: true };
}
