/**
 * Code that must not compile: `tsc` reports each `@ts-expect-error` without an error.
 */
import 'onboarding-elements/react.js';

export const wrong = [
  // @ts-expect-error -- not a number
  <onboarding-flow minPassword="ten" />,
  // @ts-expect-error -- nor as an attribute
  <onboarding-flow min-password="ten" />,
  // @ts-expect-error -- not a switch
  <onboarding-flow noReset="no" />,
  // @ts-expect-error -- neither register nor login
  <onboarding-flow start="nowhere" />,
  // @ts-expect-error -- a choice has a label
  <onboarding-flow options={async () => [{ value: '3' }]} />,
  // @ts-expect-error -- no such property
  <onboarding-flow apiRoot="/api" />,
  // @ts-expect-error -- never a password in a detail
  <onboarding-flow ononboarding-complete={({ detail }) => detail.password} />,
  // @ts-expect-error -- no such step
  <onboarding-flow ononboarding-step={({ detail }) => detail.to === 'nowhere'} />,
  // @ts-expect-error -- a barcode belongs to the card
  <onboarding-login symbology="ean13" />,
];
