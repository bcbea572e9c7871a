/**
 * Code that must not compile: `tsc` reports each `@ts-expect-error` without an error.
 */
import 'onboarding-elements/define.js';

const flow = document.createElement('onboarding-flow');
// @ts-expect-error -- not a number
flow.minPassword = 'ten';
// @ts-expect-error -- not a switch
flow.noReset = 'no';
// @ts-expect-error -- neither register nor login
flow.start = 'nowhere';
// @ts-expect-error -- a choice has a label
flow.options = async () => [{ value: '3' }];
// @ts-expect-error -- no such property
flow.apiRoot = '/api';
// @ts-expect-error -- never a password in a detail
flow.addEventListener('onboarding-complete', ({ detail }) => detail.password);
// @ts-expect-error -- no such step
flow.addEventListener('onboarding-step', ({ detail }) => detail.to === 'nowhere');
// @ts-expect-error -- a barcode belongs to the card
document.createElement('onboarding-login').symbology = 'ean13';
