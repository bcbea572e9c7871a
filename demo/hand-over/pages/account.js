import { handOver } from './hand-over.js';

const flow = document.querySelector('onboarding-flow');
await customElements.whenDefined('onboarding-flow');

// A log-in on this page, because the back end has no token that still works: hand the new one over.
flow.addEventListener('onboarding-complete', () => void handOver(flow).catch(() => false));

document.querySelector('#sign-out').addEventListener('click', async () => {
  await fetch('/session', { method: 'DELETE' });
  await flow.signOut();
});

const response = await fetch('/session');
const { accessToken } = response.ok ? await response.json() : {};
// A token that is refused leads to the log-in; `onboarding-error` says more.
if (accessToken) await flow.adoptSession({ accessToken }).catch(() => undefined);
flow.hidden = false;
