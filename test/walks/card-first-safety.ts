/** What must be true of the card before data entry (`details="after"`), and that no other page has it. */
import { storedKeys } from '../../src/flow/session/storage.js';
import { hasCard } from '../../src/flow/state/data-entry.js';
import type { State } from '../../src/flow/state/state.js';
import type { World } from './world.js';

/** Whether the journey is at its end: not at a card that data entry has to finish. */
export const isAtCard = (state: State) => state.step === 'done' && !state.pendingProfile;

export function checkCardFirst(world: World): void {
  const { state, session, storage, sandbox } = world;
  const isOn = session.configuration.details === 'after';
  const key = storedKeys(session.configuration).card;
  const text = storage.reading ? '' : (storage.getItem(key) ?? '');
  if (!isOn && text.includes('isUnfinished')) world.violate('a card is saved before data entry');
  if (state.step === 'done' && state.pendingProfile && (!isOn || state.via !== 'restored'))
    world.violate('a card is unfinished after data entry');
  if (state.step === 'error' && text.includes('isUnfinished'))
    world.violate('a card stays saved at the error page');
  if (state.step !== 'profile' && state.step !== 'incomplete') return;
  const { holder, entry, account } = state;
  if ((holder !== undefined) !== (isOn && !hasCard(entry)))
    world.violate(`data entry has ${holder ? 'a' : 'no'} card above it`);
  if (!holder) return;
  const owner = sandbox.customers.find(({ id }) => id === account.customerId);
  if (!owner?.username) world.violate('a card is shown above data entry without an account');
  else if (account.card !== undefined && account.card !== owner.card)
    world.violate("another customer's card is shown above data entry");
}
