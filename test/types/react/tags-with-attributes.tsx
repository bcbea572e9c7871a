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
    identifier="anna@example.org"
    done-url="/welcome"
    promise="5 €|Points"
    code-length="6"
    id="join"
    onClick={() => undefined}
  >
    <a href="/register">Register on our other page</a>
  </onboarding-flow>
);

export const wrong = [
  // @ts-expect-error -- no address of the API
  <onboarding-flow campaignid="1" categoryid="2" />,
  // @ts-expect-error -- neither the content of the barcode nor a session
  <onboarding-card card="100010" />,
  // @ts-expect-error -- a function is no attribute
  <onboarding-flow campaignid="1" categoryid="2" api-base="/api" options={async () => []} />,
  // @ts-expect-error -- an object is no attribute
  <onboarding-flow campaignid="1" categoryid="2" api-base="/api" values={{ name: 'Anna' }} />,
  // @ts-expect-error -- not a number
  <onboarding-flow campaignid="1" categoryid="2" api-base="/api" code-length="six" />,
  // @ts-expect-error -- the attribute is api-base
  <onboarding-flow campaignid="1" categoryid="2" apiBase="/api" />,
  // @ts-expect-error -- "false" would turn it on
  <onboarding-flow campaignid="1" categoryid="2" api-base="/api" no-reset={false} />,
  // @ts-expect-error -- no listener is added
  <onboarding-flow
    campaignid="1"
    categoryid="2"
    api-base="/api"
    ononboarding-complete={() => undefined}
  />,
];
