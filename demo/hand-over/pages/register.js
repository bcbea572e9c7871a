import { handOver } from './hand-over.js';

const flow = document.querySelector('onboarding-flow');

flow.addEventListener('onboarding-complete', async (event) => {
  event.preventDefault();
  // If the back end does not take the customer over, the card is shown here.
  if (await handOver(flow).catch(() => false)) location.assign('/account');
  else flow.proceed();
});
