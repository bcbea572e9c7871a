/** Gives the flow the values that the server has written into the page. */
const flow = document.querySelector('onboarding-flow');
flow.values = JSON.parse(flow.dataset.known);
