/** Components in every React version. Compiled, never run. */
import { OnboardingCard, OnboardingFlow, OnboardingLogin } from 'onboarding-elements/react';
import type { OnboardingFlow as FlowElement } from 'onboarding-elements';
import * as React from 'react';

const flow = React.createRef<FlowElement>();

export const page = (
  <div>
    <OnboardingFlow
      ref={flow}
      className="wide"
      campaignid="1001"
      categoryID={1703}
      apiBase="/api"
      noReset
      identifiers={['email', 'card']}
      symbology="ean13"
      options={async (field) => (field === 'country' ? [{ value: '3', label: 'Italy' }] : [])}
      onClick={() => flow.current?.proceed()}
      onCodeSent={({ detail }) => detail.resendAfter.toFixed()}
      onComplete={(event) => {
        const via: 'registration' | 'login' = event.detail.via;
        event.preventDefault();
        void via;
      }}
      onError={({ detail }) => detail.code === 'offline'}
    >
      <a href="/register">Register on our other page</a>
    </OnboardingFlow>
    <OnboardingCard campaignid="1001" categoryID="1703" apiBase="/api" />
  </div>
);

export const wrong = [
  // @ts-expect-error -- not a number
  <OnboardingFlow minPassword="ten" />,
  // @ts-expect-error -- not a boolean
  <OnboardingFlow noReset="no" />,
  // @ts-expect-error -- no such property
  <OnboardingFlow apiRoot="/api" />,
  // @ts-expect-error -- never a password in a detail
  <OnboardingFlow onComplete={({ detail }) => detail.password} />,
  // @ts-expect-error -- the event of the element, not React's own
  <OnboardingFlow onError={(event) => event.nativeEvent} />,
  // @ts-expect-error -- an event of other elements
  <OnboardingLogin onCodeSent={() => undefined} onIdentified={() => undefined} />,
  // @ts-expect-error -- a barcode belongs to the card
  <OnboardingLogin symbology="ean13" />,
];
