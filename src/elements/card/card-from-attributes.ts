/**
 * The card that a card element shows instead of the state of the journey: the card from its attributes, or the card of a customer whose
 * form is open in another element.
 */
import { cardOf, type ShownCard } from '../../flow/state/card.js';
import type { DoneState, State } from '../../flow/state/state.js';
import type { SessionController } from '../core/session-controller.js';

interface CardAttributes {
  readonly card: string | undefined;
  readonly fidelyCode: string | undefined;
  readonly holder: string | undefined;
}

/** The last state of each element: the same card is the same object. */
const shown = new WeakMap<CardAttributes, DoneState>();

/** The state that shows the card; undefined if the session has one, or if there is none. */
export function cardFromAttributes(
  element: CardAttributes,
  journey: State | undefined,
): DoneState | undefined {
  if (journey?.step === 'done') return undefined;
  const open = journey && cardOf(journey);
  const { account, holder, pendingProfile } = open ?? fromAttributes(element);
  if (!open && !account.fidelyCode) return undefined;
  const before = shown.get(element);
  const isSame =
    before?.account.card === account.card &&
    before?.account.fidelyCode === account.fidelyCode &&
    before?.holder.cardholder === holder.cardholder &&
    before?.pendingProfile?.entry === pendingProfile?.entry;
  if (before && isSame) return before;
  const request = { kind: 'idle' } as const;
  const unfinished = pendingProfile && { pendingProfile };
  const state = { step: 'done', account, via: 'adopted', holder, ...unfinished, request } as const;
  shown.set(element, state);
  return state;
}

/** Warns the page's developer that the attributes name another card than the session, whose card is shown. */
export function reportConflict(
  element: CardAttributes,
  { session, reports }: Pick<SessionController, 'session' | 'reports'>,
): void {
  if (session?.state.step !== 'done') return;
  const { card, fidelyCode } = fromAttributes(element).account;
  const { account } = session.state;
  const differs = fidelyCode !== account.fidelyCode || (card && card !== account.card);
  if (fidelyCode && differs) {
    reports.report('warn', () => ["card, fidelycode: the session's own card is shown instead"]);
  }
}

function fromAttributes(element: CardAttributes): ShownCard {
  const text = (value: string | number | undefined) => String(value ?? '').trim();
  const card = text(element.card);
  const fidelyCode = text(element.fidelyCode);
  const account = { ...(card && { card }), ...(fidelyCode && { fidelyCode }) };
  return { account, holder: { cardholder: text(element.holder) } };
}
