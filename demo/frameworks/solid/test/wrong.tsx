/**
 * Code that must not compile: `tsc` reports each `@ts-expect-error` without an error.
 */
import 'onboarding-elements/solid.js';

export const wrong = () => [
  // @ts-expect-error -- not a number
  <onboarding-flow prop:minPassword="ten" />,
  // @ts-expect-error -- nor as an attribute
  <onboarding-flow min-password="ten" />,
  // @ts-expect-error -- not a switch
  <onboarding-flow prop:noReset="no" />,
  // @ts-expect-error -- neither register nor login
  <onboarding-flow start="nowhere" />,
  // @ts-expect-error -- a choice has a label
  <onboarding-flow prop:options={async () => [{ value: '3' }]} />,
  // @ts-expect-error -- it would arrive as `apibase`
  <onboarding-flow apiBase="/api" />,
  // @ts-expect-error -- nor would this
  <onboarding-flow attr:apiBase="/api" />,
  // @ts-expect-error -- a function is no text
  <onboarding-flow attr:options={async () => []} />,
  // @ts-expect-error -- text is no switch
  <onboarding-flow bool:campaignid={true} />,
  // @ts-expect-error -- it would arrive as "false", which is on
  <onboarding-flow no-reset={false} />,
  // @ts-expect-error -- and so would this
  <onboarding-flow attr:no-reset={false} />,
  // @ts-expect-error -- never a password in a detail
  <onboarding-flow on:onboarding-complete={({ detail }) => detail.password} />,
  // @ts-expect-error -- no such step
  <onboarding-flow on:onboarding-step={({ detail }) => detail.to === 'nowhere'} />,
  // @ts-expect-error -- a barcode belongs to the card
  <onboarding-login symbology="ean13" />,
];
