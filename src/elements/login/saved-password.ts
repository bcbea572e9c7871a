/**
 * The password that the browser has saved: asked for once after a press on "Log in", while the log-in form is shown. Without an answer
 * the visitor types as before.
 */
import type { ReactiveController } from 'lit';
import type { Session } from '../../flow/session/session.js';
import type { StepView } from '../core/step-view.js';

/** Not in each browser, and not in each version of TypeScript's library. */
interface PasswordCredential extends Credential {
  readonly password?: string;
}

/** The visitor has pressed "Log in", or a button that leads there. Does nothing without the attribute `saved-password`. */
export function pressedLogIn(session: Session | undefined): void {
  if (!session?.configuration.savedPassword) return;
  session.loadCommands().then(
    (commands) => {
      commands.pressLogIn();
      session.update();
    },
    () => undefined,
  );
}

/** Asks for the view of the log-in. */
export class SavedPassword implements ReactiveController {
  readonly #view: StepView<'login'>;
  readonly #accept: (saved: string) => string | undefined;
  #abort: AbortController | undefined;

  /** `accept`: the username to send for the name of a saved password; undefined if it is not used. */
  constructor(view: StepView<'login'>, accept: (saved: string) => string | undefined) {
    this.#view = view;
    this.#accept = accept;
    view.addController(this);
  }

  hostUpdated(): void {
    const { session, showsJourney } = this.#view.controller;
    if (showsJourney && session?.commands?.takeLogInPress()) void this.#ask();
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  async #ask(): Promise<void> {
    const { controller } = this.#view;
    const { state } = controller;
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    const saved = await savedPassword(signal);
    if (!saved?.password || !controller.isUnchanged(state)) return;
    const username = this.#accept(saved.id);
    if (username === undefined) return;
    this.#view.send({ type: 'log-in', username, password: saved.password, isSaved: true });
  }
}

/** The password that the visitor chooses; undefined if nothing is saved, or if they dismiss the browser's question. */
async function savedPassword(signal: AbortSignal): Promise<PasswordCredential | undefined> {
  // A frame may be part of another site's page.
  if (window.top !== window || !('PasswordCredential' in window)) return undefined;
  const request = { password: true, mediation: 'required', uiMode: 'immediate', signal } as const;
  return navigator.credentials.get(request).then(
    (found) => found ?? undefined,
    () => undefined,
  );
}
