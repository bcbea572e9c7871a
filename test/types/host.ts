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
import {
  createClient,
  drawBarcode,
  loadWords,
  startJourney,
  t,
  type Client,
  type ProfileState,
  type State,
} from 'onboarding-elements/api.js';
import { createSandbox } from 'onboarding-sandbox';

const options: OptionsSource = async (field, values) =>
  field === 'country' ? [{ value: '3', label: `Italy ${String(values['zip'])}` }] : [];

const flow = document.querySelector('onboarding-flow');
if (flow) {
  const same: OnboardingFlow = flow;
  same.campaignid = '1001';
  same.categoryID = 1703;
  same.apiBase = '/api';
  same.noResume = true;
  same.passkey = true;
  same.passkey = 'example.com';
  // @ts-expect-error -- a host name, or on
  same.passkey = 1;
  same.options = options;
  same.headers = async ({ path }) => ({ 'x-path': path });
  // @ts-expect-error -- a switch is a boolean
  same.noReset = 'no';
  // @ts-expect-error -- no such property
  same.apiURL = '/api';
  // @ts-expect-error -- the API's own names have one spelling
  same.campaignId = 1001;
  same.consentsVersion = '2026-11';
  const at: Step = same.step;
  const known: readonly [boolean, string, string] = [
    same.signedIn,
    same.version,
    OnboardingFlow.version,
  ];
  // @ts-expect-error -- read-only
  same.step = 'done';
  void [at, known];

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

document.addEventListener('onboarding-invalid', ({ detail }) => {
  const names: readonly string[] = detail.fields.map(({ name, key }) => `${name} ${key}`);
  // @ts-expect-error -- never a value
  void detail.fields[0]?.value;
  void names;
});

document.addEventListener('onboarding-profile-saved', ({ detail }) => {
  const sentence: string | undefined = detail.consents[0]?.sentence;
  void sentence;
});

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
  await element.forgetDevice();
  void token;
  await element.adoptSession({ accessToken: token, expiresIn: 900 });
  // @ts-expect-error -- a token is needed
  await element.adoptSession({ refreshToken: token });
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

const card = document.createElement('onboarding-card');
card.card = '0123456789012345';
card.fidelyCode = '4006381333931';
card.holder = 'Anna Rossi';

export async function ownPage(): Promise<string> {
  const journey = startJourney({ campaignId: '1001', categoryId: '1703', apiBase: '/api' });
  const unsubscribe: () => void = journey.subscribe((state: State) => void state.request.kind);
  unsubscribe();
  const back = startJourney({
    ...{ campaignId: '1001', categoryId: '1703', apiBase: '/api' },
    password: 'none',
    passkey: '',
  });
  back.verify('123456', undefined, { passkey: true });
  back.logInWithPasskey();
  await back.forgetDevice();
  await loadWords('it');
  const profile: ProfileState | undefined =
    journey.state.step === 'profile' ? journey.state : undefined;
  const [field] = profile?.profileForm?.fields ?? [];
  const drawn = await drawBarcode('4006381333931', 'ean13');
  return `${field ? t(field, 'it') : ''} ${t({ code: 'timeout' }, 'it')} ${drawn?.path ?? ''}`;
}
