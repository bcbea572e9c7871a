/**
 * How a session reads what comes from outside: replies of the API, and what the tab has saved. Both are checked by schemas, so
 * this module brings zod and ofetch. It is loaded together with the commands.
 */
import type { Client } from '../../wire/client.js';
import type { SavedReader } from '../saved/saved-journey.js';
import type { Session } from '../session/session.js';

export { savedReader } from '../saved/saved-journey.js';
export { clientFor } from '../session/session-client.js';

/** What this module offers to the commands. */
export interface Connections {
  readonly clientFor: (session: Session) => Client;
  readonly savedReader: SavedReader;
}
