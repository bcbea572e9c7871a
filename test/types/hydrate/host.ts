/** The same on a server-rendered page, as a program of its own. */
import 'onboarding-elements/hydrate.js';

const flow = document.querySelector('onboarding-flow');
flow?.proceed();
flow?.addEventListener('onboarding-complete', ({ detail }) => {
  const via: 'registration' | 'login' = detail.via;
  void via;
});
