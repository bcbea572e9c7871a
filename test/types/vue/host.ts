/** A Vue app whose framework adds properties to every component, with a pattern as Nuxt 4.4 does. */
import { OnboardingFlow } from 'onboarding-elements/vue.js';
import { h } from 'vue';

declare module 'vue' {
  interface ComponentCustomProperties {
    [added: `$${string}`]: unknown;
  }
}

const settings = { campaignId: '1', categoryId: '2', apiBase: '/api' } as const;
type Flow = InstanceType<typeof OnboardingFlow>;

export const props: Flow['$props'] = { ...settings, codeLength: 6 };
// @ts-expect-error a misspelt prop
export const misspelt: Flow['$props'] = { ...settings, codeLenght: 6 };

export const passkeys: Flow['$props'][] = [
  { ...settings, password: 'none', passkey: true },
  { ...settings, password: 'none', passkey: 'example.com' },
  // @ts-expect-error not a host name
  { ...settings, passkey: 1 },
];

export const node = h(OnboardingFlow, settings);
// @ts-expect-error not an address
export const wrong = h(OnboardingFlow, { ...settings, apiBase: 3 });

export const read = (flow: Flow) => flow.$el.getConsents();
export const forget = (flow: Flow) => flow.$el.forgetDevice();
// @ts-expect-error no such method
export const lost = (flow: Flow) => flow.$el.getConsentz();
