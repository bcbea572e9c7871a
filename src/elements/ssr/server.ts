/**
 * Loads in advance what a server needs, since nothing can be awaited while it renders: all languages, and the log-in.
 */
import { addLanguage } from '../../i18n/add-language.js';
import type { LitElement } from 'lit';
import { sharedProperties, type ConfigurationProperties } from '../core/element-properties.js';
import { OnboardingFlow } from '../onboarding-flow.js';
import { OnboardingLogin } from '../onboarding-login.js';
import { noticeStyles } from '../ui/notice.styles.js';
import { passwordStyles } from '../ui/password.styles.js';
import { tags } from '../define-tags.js';
import { createView } from '../login/login-view.js';
import { allLanguages } from './all-languages.js';

/** To be called before the tags are defined. Calls after the first one have no effect. */
export function prepareServer(): void {
  if (OnboardingLogin.firstViews.login) return;
  OnboardingLogin.firstViews = { login: createView };
  OnboardingLogin.styles = [...OnboardingLogin.styles, passwordStyles, noticeStyles];
  for (const [language, { messages, ...tones }] of Object.entries(allLanguages)) {
    addLanguage(language, messages, tones);
  }
  for (const { prototype } of Object.values(tags)) standAlone(prototype);
}

/** Lit's elements on a server. */
type ServerElement = LitElement &
  ConfigurationProperties & { flow?: LitElement; readonly __host?: Element };

/**
 * Adapts an element class to a server: Lit's elements have no `lang` there and may count as connected without a page,
 * and an element inside a flow copies the flow's configuration itself. In a DOM nothing is changed.
 */
function standAlone(prototype: LitElement): void {
  if ('lang' in prototype) return;
  Object.defineProperties(prototype, {
    lang: {
      get(this: LitElement) {
        return this.getAttribute('lang') ?? '';
      },
    },
    connectedCallback: { value: () => undefined },
    // Called right before each render.
    willUpdate: {
      value(this: ServerElement) {
        const { __host: flow } = this;
        if (!(flow instanceof OnboardingFlow)) return;
        Object.assign(this, sharedProperties(flow), { flow, promise: flow.promise });
      },
    },
  });
}
