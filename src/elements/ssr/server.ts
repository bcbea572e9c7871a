/**
 * Loads in advance what a server needs, since nothing can be awaited while it renders: all languages, and the log-in.
 */
import { formal as deFormal } from '../../i18n/locales/de.formal.js';
import { messages as de } from '../../i18n/locales/de.js';
import { messages as en } from '../../i18n/locales/en.js';
import { formal as esFormal } from '../../i18n/locales/es.formal.js';
import { messages as es } from '../../i18n/locales/es.js';
import { informal as frInformal } from '../../i18n/locales/fr.informal.js';
import { messages as fr } from '../../i18n/locales/fr.js';
import { formal as itFormal } from '../../i18n/locales/it.formal.js';
import { messages as it } from '../../i18n/locales/it.js';
import { formal as nlFormal } from '../../i18n/locales/nl.formal.js';
import { messages as nl } from '../../i18n/locales/nl.js';
import { formal as plFormal } from '../../i18n/locales/pl.formal.js';
import { messages as pl } from '../../i18n/locales/pl.js';
import { informal as ptInformal } from '../../i18n/locales/pt.informal.js';
import { messages as pt } from '../../i18n/locales/pt.js';
import { addLanguage } from '../../i18n/add-language.js';
import type { LitElement } from 'lit';
import { sharedProperties, type ConfigurationProperties } from '../core/element-properties.js';
import { OnboardingFlow } from '../onboarding-flow.js';
import { OnboardingLogin } from '../onboarding-login.js';
import { noticeStyles } from '../ui/notice.styles.js';
import { passwordStyles } from '../ui/password.styles.js';
import { tags } from '../define-tags.js';
import { createView } from '../login/login-view.js';

/** To be called before the tags are defined. Calls after the first one have no effect. */
export function prepareServer(): void {
  if (OnboardingLogin.firstViews.login) return;
  OnboardingLogin.firstViews = { login: createView };
  OnboardingLogin.styles = [...OnboardingLogin.styles, passwordStyles, noticeStyles];
  addLanguage('de', de, { formal: deFormal });
  addLanguage('en', en);
  addLanguage('es', es, { formal: esFormal });
  addLanguage('fr', fr, { informal: frInformal });
  addLanguage('it', it, { formal: itFormal });
  addLanguage('nl', nl, { formal: nlFormal });
  addLanguage('pl', pl, { formal: plFormal });
  addLanguage('pt', pt, { informal: ptInformal });
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
