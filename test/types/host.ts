/**
 * TypeScript of a page that uses the package. It is compiled, never run: a line that no longer compiles is a breaking
 * change.
 */
import 'onboarding-elements/define.js';
import {
  OnboardingFlow,
  type ConsentRecord,
  type OptionsSource,
  type ProblemCode,
  type Step,
} from 'onboarding-elements';
import { createClient, type Client } from 'onboarding-elements/api.js';
import { createSandbox } from 'onboarding-elements/sandbox.js';

const options: OptionsSource = async (field, values) =>
  field === 'country' ? [{ value: '3', label: `Italy ${String(values['zip'])}` }] : [];

const flow = document.querySelector('onboarding-flow');
if (flow) {
  const same: OnboardingFlow = flow;
  same.campaignid = '1001';
  same.categoryID = 1703;
  same.apiBase = '/api';
  same.noResume = true;
  same.options = options;
  same.headers = async ({ path }) => ({ 'x-path': path });
  // @ts-expect-error -- a switch is a boolean
  same.noReset = 'no';
  // @ts-expect-error -- no such property
  same.apiURL = '/api';

  flow.addEventListener('onboarding-complete', (event) => {
    const via: 'registration' | 'login' = event.detail.via;
    const code: string | undefined = event.detail.fidelyCode;
    // @ts-expect-error -- never a password in a detail
    void event.detail.password;
    void [via, code];
  });
  flow.addEventListener('onboarding-step', ({ detail }) => {
    const step: Step = detail.to;
    void step;
  });
}

document.addEventListener('onboarding-error', (event) => {
  const code: ProblemCode = event.detail.code;
  void code;
});

export function inShadow(root: ShadowRoot): void {
  root.addEventListener('onboarding-ready', (event) => {
    const step: Step = event.detail.step;
    void step;
  });
}

addEventListener('onboarding-identified', (event) => {
  const status: 'new' | 'has-card' | 'registered' = event.detail.status;
  // @ts-expect-error -- never an address in a detail
  void event.detail.email;
  void status;
});

export async function session(element: OnboardingFlow): Promise<readonly ConsentRecord[]> {
  const token: string = await element.getAccessToken();
  element.proceed();
  await element.signOut();
  void token;
  return element.getConsents();
}

const sandbox = createSandbox({ seed: 1 });
export const client: Client = createClient({
  campaignId: '1001',
  categoryId: '1703',
  apiBase: 'http://localhost:8000/api',
  deviceType: '1',
  fetch: (input, init) => sandbox.fetch(input, init),
});

// @ts-expect-error -- a client needs to know where the API is
createClient({ campaignId: '1001', categoryId: '1703', deviceType: '1' });
