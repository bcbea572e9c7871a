/**
 * Repeats an action that has failed without a connection, when the browser is online again. Only actions that can be repeated without
 * harm: a code is not sent twice, and the check of a code repeats itself.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PendingAction, RequestStatus } from '../../flow/state/state.js';

const repeatable: readonly (PendingAction | undefined)[] = [
  'identify',
  'log-in',
  'load',
  'save',
  'adopt',
];

interface Repeatable {
  /** The request of the step. */
  readonly request: () => RequestStatus;
  /** Does the failed action again, unless the visitor has changed the form since. */
  readonly repeat: () => void;
}

/** Whether there was no connection. A response with a status, such as the log-in page of a Wi-Fi, needs a connection. */
export function isConnectionLost(request: RequestStatus): boolean {
  if (request.kind !== 'failed') return false;
  const { code, status } = request.problem;
  return code === 'offline' && status === undefined;
}

/** Listens for the connection while its host is connected, and repeats the action of one step. */
export class OnlineRetry implements ReactiveController {
  readonly #action: Repeatable;
  /** The request that this controller has started. */
  #attempt: RequestStatus | undefined;

  constructor(host: ReactiveControllerHost, action: Repeatable) {
    this.#action = action;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#onOnline);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#onOnline);
  }

  /** Whether the failed action will be repeated. */
  isWaiting(request: RequestStatus): boolean {
    return (
      isConnectionLost(request) && request.kind === 'failed' && repeatable.includes(request.action)
    );
  }

  /** Whether the request is the repeated one. */
  isTrying(request: RequestStatus): boolean {
    return request.kind === 'busy' && request === this.#attempt;
  }

  readonly #onOnline = (): void => {
    if (!this.isWaiting(this.#action.request())) return;
    this.#action.repeat();
    this.#attempt = this.#action.request();
  };
}
