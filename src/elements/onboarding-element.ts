/**
 * The base class of all elements: the session of the campaign, the shared configuration, and the view of the current
 * step.
 */
import { type CSSResult, LitElement } from 'lit';
import type { ConsentRecord } from '../domain/consents.js';
import type { Kind } from '../flow/presenter.js';
import { configurationProperties, type ConfigurationProperties } from './configuration.js';
import { Journey } from './journey.js';
import { formStyles } from './styles/form.js';
import { tokens } from './styles/tokens.js';
import { ViewController, type ViewSources } from './view.js';

/** The shared attributes and properties, typed. */
export interface OnboardingElement extends ConfigurationProperties {}

export class OnboardingElement extends LitElement {
  static override styles: CSSResult[] = [tokens, formStyles];
  static override properties = configurationProperties;

  /** Which of the elements it is. */
  protected static readonly kind: Kind;
  /** What it shows, by step. */
  protected static readonly views: ViewSources;

  protected readonly journey: Journey;
  readonly #view: ViewController;

  constructor() {
    super();
    const { kind, views } = this.constructor as typeof OnboardingElement;
    this.journey = new Journey(this, kind);
    this.#view = new ViewController(this.journey, views);
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
