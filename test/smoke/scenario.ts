/** One visit that must work in every engine. */
import type { Visit } from './visit.js';

export interface Scenario {
  readonly title: string;
  /** The markup of the page. */
  readonly body: string;
  /** True if every script but the first is missing when the page opens. */
  readonly hasMissingScripts?: true;
  /** True if the gateway makes passes. */
  readonly hasWallet?: true;
  readonly walk: (visit: Visit) => Promise<void>;
}
