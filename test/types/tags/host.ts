/** A page that imports only the tags: their types come with them. A program of its own. */
import 'onboarding-elements/define.js';

const flow = document.querySelector('onboarding-flow');
flow?.proceed();
flow?.addEventListener('onboarding-complete', ({ detail }) => {
  const via: 'registration' | 'login' = detail.via;
  void via;
});
