/**
 * The base class of all elements. It holds the session of the campaign, the shared configuration, and the view of the
 * current step.
 */
import { type CSSResult, LitElement } from 'lit';
import type { ConsentRecord } from '../domain/consents.js';
import type { ElementKind } from '../flow/selectors.js';
import {
  configurationProperties,
  type ConfigurationProperties,
} from './core/element-properties.js';
import { lazy } from '../lazy/lazy.js';
import { SessionController } from './core/session-controller.js';
import { formStyles } from './ui/form.styles.js';
import { tokens } from './ui/tokens.styles.js';
import { ViewHost, type ViewSources } from './core/view-host.js';

const errorView = lazy(() => import('./status/error-view.js'));
const noElementView = lazy(() => import('./status/no-element-view.js'));

/** The shared attributes and properties, with their types. */
export interface OnboardingElement extends ConfigurationProperties {}

export class OnboardingElement extends LitElement {
  static override styles: CSSResult[] = [tokens, formStyles];
  static override properties = configurationProperties;

  /** The kind of the element. */
  protected static readonly kind: ElementKind;
  /** Its views, by step. */
  protected static readonly views: ViewSources;

  protected readonly controller: SessionController;
  readonly #view: ViewHost;

  constructor() {
    super();
    const { kind, views } = this.constructor as typeof OnboardingElement;
    this.controller = new SessionController(this, kind);
    this.#view = new ViewHost(this.controller, { error: errorView, ...views }, noElementView);
  }

  override render(): unknown {
    return this.#view.render();
  }

  /** Runs the default action of the last event that the page has prevented. */
  proceed(): void {
    this.controller.proceed();
  }

  /** The customer's bearer token, renewed if needed; rejects before the log-in. */
  getAccessToken(): Promise<string> {
    return this.controller.getAccessToken();
  }

  /** The consents as last saved, for the page's records. */
  getConsents(): readonly ConsentRecord[] {
    return this.controller.getConsents();
  }

  /** Discards the tokens and everything saved, and starts the journey again. */
  signOut(): Promise<void> {
    return this.controller.signOut();
  }
}
