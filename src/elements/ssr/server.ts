/**
 * What a server has at hand, since nothing can be waited for while it draws: every language, and the log-in.
 */
import { messages as de } from '../../i18n/locales/de.js';
import { messages as en } from '../../i18n/locales/en.js';
import { messages as es } from '../../i18n/locales/es.js';
import { messages as fr } from '../../i18n/locales/fr.js';
import { messages as it } from '../../i18n/locales/it.js';
import { addLanguage } from '../../i18n/tables.js';
import type { LitElement } from 'lit';
import { sharedProperties, type ConfigurationProperties } from '../core/element-properties.js';
import { OnboardingFlow } from '../onboarding-flow.js';
import { loginView, OnboardingLogin } from '../onboarding-login.js';
import { noticeStyles } from '../ui/notice.styles.js';
import { passwordStyles } from '../ui/password.styles.js';
import { tags } from '../define-tags.js';
import { createView } from '../login/login-view.js';

/** To be called before the tags are registered; a second time it does nothing. */
export function prepareServer(): void {
  if (loginView.createView) return;
  loginView.createView = createView;
  OnboardingLogin.styles = [...OnboardingLogin.styles, passwordStyles, noticeStyles];
  for (const [language, messages] of Object.entries({ de, en, es, fr, it })) {
    addLanguage(language, messages);
  }
  for (const { prototype } of Object.values(tags)) standAlone(prototype);
}

/** What Lit's own elements are on a server. */
type ServerElement = LitElement &
  ConfigurationProperties & { flow?: LitElement; readonly __host?: Element };

/**
 * Lit's elements on a server have no `lang`, and may be connected, though there is no page. What a flow
 * hands on in a browser, the element inside it takes for itself here. In a DOM nothing is changed.
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
    // Called right before an element is drawn.
    willUpdate: {
      value(this: ServerElement) {
        const { __host: flow } = this;
        if (!(flow instanceof OnboardingFlow)) return;
        Object.assign(this, sharedProperties(flow), { flow });
      },
    },
  });
}
