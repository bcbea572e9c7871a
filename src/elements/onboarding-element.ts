/**
 * The base class of all elements. It holds the session of the campaign, the shared configuration, and the view of the
 * current step.
 */
import { type CSSResult, LitElement } from 'lit';
import type { ConsentRecord } from '../domain/consents.js';
import type { ElementKind } from '../flow/state/who-shows.js';
import type { Step } from '../flow/state/state.js';
import type { SessionTokens } from '../domain/session-tokens.js';
import { version } from '../domain/version.js';
import {
  configurationProperties,
  type ConfigurationProperties,
} from './core/element-properties.js';
import { SessionController } from './core/session-controller.js';
import { StepState } from './core/step-state.js';
import { formStyles } from './ui/form.styles.js';
import { tokens } from './ui/tokens.styles.js';
import type { ViewSources } from './core/step-view.js';
import { ViewHost } from './view-host.js';
import { loadCommands } from './journey.js';

/** The shared attributes and properties, with their types. */
export interface OnboardingElement extends ConfigurationProperties {}

/**
 * What all six elements are: properties, methods and the view of their step. Each adds its kind and its views.
 */
export class OnboardingElement extends LitElement {
  static override styles: CSSResult[] = [tokens, formStyles];
  static override properties = configurationProperties;

  /** The kind of the element. */
  protected static readonly kind: ElementKind;
  /** The views of the first script, by step. @internal */
  static readonly ownViews: ViewSources = {};

  protected readonly controller: SessionController;
  readonly #view: ViewHost;

  constructor() {
    super();
    const own = this.constructor as typeof OnboardingElement;
    this.controller = new SessionController(this, own.kind, loadCommands);
    new StepState(this, () => this.controller.session && this.step);
    this.#view = new ViewHost(this.controller, () => own.ownViews);
  }

  override render(): unknown {
    return this.#view.render();
  }

  /** The version of the package; also a static member of each class. */
  get version(): string {
    return version;
  }

  static get version(): string {
    return version;
  }

  /** The step of the journey. */
  get step(): Step {
    return this.controller.state.step;
  }

  /** Whether a customer is logged in at this step, so that `getAccessToken()` gives their token. */
  get signedIn(): boolean {
    return this.controller.session?.isSignedIn ?? false;
  }

  /** Runs the default action of the last event that the page has prevented. */
  proceed(): void {
    this.controller.session?.proceed();
  }

  /** The customer's bearer token, renewed if needed; rejects before the log-in. */
  async getAccessToken(): Promise<string> {
    return (await this.controller.requireSession('unauthorised')).getAccessToken();
  }

  /** The consents as last saved, for the page's records. */
  getConsents(): readonly ConsentRecord[] {
    return this.controller.session?.getConsents() ?? [];
  }

  /** Discards the tokens and everything saved, and starts the journey again. */
  async signOut(): Promise<void> {
    await this.controller.session?.signOut();
  }

  /**
   * Shows the card and the profile of a customer whose session your back end holds, instead of a journey under way. The
   * tokens stay in memory. Resolves when the API has accepted them; rejects with an `OnboardingError` otherwise, after
   * `onboarding-error`. With an expired token the log-in is shown; if the API could not be asked, the reason with a button that
   * asks again.
   */
  async adoptSession(tokens: SessionTokens): Promise<void> {
    // At once where there is a session, so that a later `signOut` comes second.
    const { controller } = this;
    const session = controller.session ?? (await controller.requireSession('misconfigured'));
    await session.adopt(tokens, () => controller.session === session);
  }
}
