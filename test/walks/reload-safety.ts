/** What must be true after a reload: the step is restored, nothing is sent, and nothing outdated is kept. */
import type { Identifier } from '../../src/domain/identifier.js';
import { isReset } from '../../src/flow/state/selectors.js';
import type { DoneState, State } from '../../src/flow/state/state.js';
import { isSendingCode } from './person.js';
import type { Before } from './safety.js';
import type { World } from './world.js';

interface StoredCard {
  readonly at: number;
  readonly account: { readonly card?: string; readonly fidelyCode?: string };
  readonly holder: object;
}

const storedMembers = [
  ...['version', 'at', 'now', 'tab', 'account', 'holder', 'wallets', 'identifier'],
  ...['card', 'fidelyCode', 'cardholder', 'givenName', 'isUnfinished'],
];

export class ReloadSafety {
  #skew = 0;

  constructor(private readonly world: World) {}

  check(before: Before): void {
    const { world } = this;
    const isSkewed = world.skew !== this.#skew;
    this.#skew = world.skew;
    // If storage was full, an earlier step may be saved.
    const isChecking = before.saved?.includes('"step":"checking"') ?? false;
    if (world.network.since(before.exchanges).length > 0 && !isChecking) {
      world.violate('a reload sends requests');
    }
    if (!before.isStorageHealthy || isSkewed || before.brokenScripts > 0) return;
    const { state } = world;
    const was = before.state;
    // The page has the event of the end and prevents the card.
    const isOver = was.request.kind === 'settled' && was.request.outcome.kind === 'complete';
    if (world.session.isRestoring) world.violate('a reload stays busy');
    const saved = JSON.parse(before.saved ?? 'null') as { at: number; step: string } | null;
    if (saved && before.now - saved.at > 1_800_000) return;
    this.#contact(before);
    switch (was.step) {
      case 'otp':
        // The account may exist: the client asks, and the answer decides.
        if (isChecking) {
          if (!['checking', 'otp', 'login', 'error'].includes(state.step)) {
            world.violate(`a reload leads from a pending code to ${state.step}`);
          }
          break;
        }
        if (mayBeMade(was)) world.violate('a reload loses that an account may exist');
        if (state.step !== 'otp')
          world.violate(`a reload leads from the code step to ${state.step}`);
        else if (isSendingCode(was)) {
          // The code may have been sent; its cool-down started with the request.
          if (!state.delivery.code?.unconfirmed)
            world.violate('a reload loses a code that is being sent');
          else if (state.delivery.resendAt !== Math.max((saved?.at ?? 0) + 30_000, world.now)) {
            world.violate('a reload changes the cool-down of a code that is being sent');
          }
        } else if (JSON.stringify(state.delivery.code) !== JSON.stringify(was.delivery.code)) {
          world.violate('a reload loses the code that was sent');
        } else if (state.delivery.resendAt !== Math.max(was.delivery.resendAt, world.now)) {
          world.violate('a reload changes the cool-down');
        }
        break;
      case 'profile':
      case 'incomplete':
        if (isOver ? saved : !leadsBack(state, was.holder && before)) {
          world.violate(`a reload leads from data entry to ${state.step}`);
        }
        break;
      case 'register':
      case 'done':
        if (saved && !(was.step === 'done' && was.pendingProfile))
          world.violate(`something is saved at ${was.step}`);
        if (was.step === 'done') this.#card(before, was);
        break;
      case 'login':
        if (saved && !was.pendingProfile) world.violate('something is saved at the log-in');
        break;
      case 'checking':
        if (isReset(was) && saved?.step !== 'reset') world.violate('a reload loses a reset');
        break;
      case 'reset':
        // A reset that was opened from data entry: a reload returns to data entry.
        if (!was.delivery.code && !isSendingCode(was) && saved?.step === 'profile') {
          if (state.step !== 'login' || !state.pendingProfile) {
            world.violate(`a reload leads from a reset opened at data entry to ${state.step}`);
          }
        } else if (
          saved?.step !== (was.delivery.code || isSendingCode(was) ? 'reset' : undefined)
        ) {
          world.violate('a reload loses the reset');
        }
        break;
      default:
        break;
    }
  }

  /** The card is shown again for half an hour, by its numbers, the holder's name and the contact only; the visitor is not logged in. */
  #card({ savedCard, now }: Before, was: DoneState): void {
    const { world } = this;
    const card = JSON.parse(savedCard ?? 'null') as StoredCard | null;
    const isShown = was.via !== 'adopted' && !!(was.account.card ?? was.account.fidelyCode);
    if (!card) {
      if (isShown && was.via !== 'restored') world.violate('the card is not saved');
      return;
    }
    const { state, session } = world;
    const isOld = now - card.at > 1_800_000;
    if (isOld) {
      if (state.step === 'done') world.violate('an old card is shown');
      return;
    }
    const { card: number, fidelyCode } = card.account;
    if (state.step !== 'done' || state.via !== 'restored') world.violate('a reload loses the card');
    else if (state.account.card !== number || state.account.fidelyCode !== fidelyCode)
      world.violate('a reload shows another card');
    else if (session.isSignedIn) world.violate('a reload at the card keeps the log-in');
    const members = [card, card.account, card.holder].flatMap((part) => Object.keys(part));
    const other = members.find((name) => !storedMembers.includes(name));
    if (other) world.violate(`${other} is saved with the card`);
  }

  /** The contact that was looked up is shown again where the journey starts. */
  #contact({ savedContact, now, saved }: Before): void {
    const { state } = this.world;
    const { at, identifier } = JSON.parse(savedContact ?? '{"at":0}') as {
      at: number;
      identifier?: Identifier;
    };
    const asksAgain = state.step === 'login' || state.step === 'done';
    if (!identifier || now - at > 1_800_000 || (saved && !asksAgain)) return;
    const shown = 'identifier' in state ? state.identifier : undefined;
    if (shown?.value !== identifier.value) this.world.violate('a reload loses the contact');
  }
}

function mayBeMade({ request }: State): boolean {
  return request.kind === 'busy'
    ? request.action === 'verify'
    : request.kind === 'settled' && request.outcome.kind === 'verified';
}

/** Whether a reload of data entry leads back to it: by the log-in, or by the card that was above it. */
function leadsBack(state: State, card: Before | undefined): boolean {
  const { at } = JSON.parse(card?.savedCard ?? '{"at":0}') as { at: number };
  const isShown = card !== undefined && card.now - at <= 1_800_000;
  return state.step === (isShown ? 'done' : 'login') && !!state.pendingProfile;
}
