/**
 * Code that must not compile: `tsc` reports each `@ts-expect-error` without an error.
 */
import 'onboarding-elements/react.js';

const needed = { campaignid: '1', categoryID: '2', apiBase: '/api' };

export const wrong = [
  // @ts-expect-error -- no category and no address of the API
  <onboarding-flow campaignid="1" />,
  // @ts-expect-error -- not a number
  <onboarding-flow campaignid="1" categoryID="2" apiBase="/api" minPassword="ten" />,
  // @ts-expect-error -- nor as an attribute
  <onboarding-flow campaignid="1" categoryID="2" apiBase="/api" min-password="ten" />,
  // @ts-expect-error -- not a switch
  <onboarding-flow campaignid="1" categoryID="2" apiBase="/api" noReset="no" />,
  // @ts-expect-error -- neither register nor login
  <onboarding-flow campaignid="1" categoryID="2" apiBase="/api" start="nowhere" />,
  // @ts-expect-error -- a choice has a label
  <onboarding-flow {...needed} options={async () => [{ value: '3' }]} />,
  // @ts-expect-error -- no such property
  <onboarding-flow campaignid="1" categoryID="2" apiBase="/api" apiRoot="/api" />,
  // @ts-expect-error -- never a password in a detail
  <onboarding-flow {...needed} ononboarding-complete={({ detail }) => detail.password} />,
  // @ts-expect-error -- no such step
  <onboarding-flow {...needed} ononboarding-step={({ detail }) => detail.to === 'nowhere'} />,
  // @ts-expect-error -- a barcode belongs to the card
  <onboarding-login campaignid="1" categoryID="2" apiBase="/api" symbology="ean13" />,
];
