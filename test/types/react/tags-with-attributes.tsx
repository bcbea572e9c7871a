/** The tags in JSX of React 18, which writes attributes only: nothing compiles that would be lost. */
import 'onboarding-elements/react.js';
import * as React from 'react';

export const page = (
  <onboarding-flow
    class="wide"
    campaignid="1001"
    categoryid={1703}
    api-base="/api"
    no-reset=""
    id="join"
    onClick={() => undefined}
  >
    <a href="/register">Register on our other page</a>
  </onboarding-flow>
);

export const wrong = [
  // @ts-expect-error -- a function is no attribute
  <onboarding-flow options={async () => []} />,
  // @ts-expect-error -- the attribute is api-base
  <onboarding-flow apiBase="/api" />,
  // @ts-expect-error -- "false" would turn it on
  <onboarding-flow no-reset={false} />,
  // @ts-expect-error -- no listener is added
  <onboarding-flow ononboarding-complete={() => undefined} />,
];
