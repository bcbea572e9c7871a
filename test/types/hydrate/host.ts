/** The same on a page that a server has drawn. A program of its own. */
import 'onboarding-elements/hydrate.js';

const flow = document.querySelector('onboarding-flow');
flow?.proceed();
flow?.addEventListener('onboarding-complete', ({ detail }) => {
  const via: 'registration' | 'login' = detail.via;
  void via;
});
