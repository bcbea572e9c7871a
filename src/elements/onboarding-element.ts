/**
 * The base class of all elements: the session of the campaign, the shared configuration, and the view of the current
 * step.
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

/** The shared attributes and properties, typed. */
export interface OnboardingElement extends ConfigurationProperties {}

export class OnboardingElement extends LitElement {
  static override styles: CSSResult[] = [tokens, formStyles];
  static override properties = configurationProperties;

  /** Which of the elements it is. */
  protected static readonly kind: ElementKind;
  /** What it shows, by step. */
  protected static readonly views: ViewSources;

  protected readonly journey: SessionController;
  readonly #view: ViewHost;

  constructor() {
    super();
    const { kind, views } = this.constructor as typeof OnboardingElement;
    this.journey = new SessionController(this, kind);
    this.#view = new ViewHost(this.journey, { error: errorView, ...views }, noElementView);
  }

  override render(): unknown {
    return this.#view.render();
  }

  /** Does what a prevented event would have done. */
  proceed(): void {
    this.journey.proceed();
  }

  /** The customer's bearer token, refreshed if need be; rejects before log-in. */
  getAccessToken(): Promise<string> {
    return this.journey.getAccessToken();
  }

  /** The consents as they were saved last, for the host's records. */
  getConsents(): readonly ConsentRecord[] {
    return this.journey.getConsents();
  }

  /** Forgets tokens and everything saved; the journey starts again. */
  signOut(): Promise<void> {
    return this.journey.signOut();
  }
}
