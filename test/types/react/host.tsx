/** Components in every React version. Compiled, never run. */
import { OnboardingCard, OnboardingFlow, OnboardingLogin } from 'onboarding-elements/react.js';
import type { OnboardingFlow as FlowElement } from 'onboarding-elements';
import * as React from 'react';

const flow = React.createRef<FlowElement>();

export const page = (
  <div>
    <OnboardingFlow
      ref={flow}
      className="wide"
      campaignId="1001"
      categoryId={1703}
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
    <OnboardingFlow
      campaignId="1001"
      categoryId={1703}
      apiBase="/api"
      identifier="anna@example.org"
      values={{ name: 'Anna' }}
      hiddenValues={{ birthdate: '1990-05-07' }}
      validate={async ({ name, value }) => (name === 'zip' && value === '0' ? 'No.' : undefined)}
      doneUrl="/welcome"
      promise="5 €|Points"
      codeLength={6}
      locale={{ lang: 'el', sentences: {} }}
    />
    <OnboardingCard campaignId="1001" categoryId="1703" apiBase="/api" />
    <OnboardingCard fidelyCode="4006381333931" card="100010" />
  </div>
);

const needed = { campaignId: '1', categoryId: '2', apiBase: '/api' };

export const wrong = [
  // @ts-expect-error -- no campaign
  <OnboardingFlow categoryId="2" apiBase="/api" />,
  // @ts-expect-error -- no category
  <OnboardingFlow campaignId="1" apiBase="/api" />,
  // @ts-expect-error -- no address of the API
  <OnboardingFlow campaignId="1" categoryId="2" />,
  // @ts-expect-error -- an address that may be missing
  <OnboardingFlow campaignId="1" categoryId="2" apiBase={undefined as string | undefined} />,
  // @ts-expect-error -- neither the content of the barcode nor a session
  <OnboardingCard card="100010" />,
  // @ts-expect-error -- not a number
  <OnboardingFlow campaignId="1" categoryId="2" apiBase="/api" minPassword="ten" />,
  // @ts-expect-error -- not a boolean
  <OnboardingFlow campaignId="1" categoryId="2" apiBase="/api" noReset="no" />,
  // @ts-expect-error -- no such property
  <OnboardingFlow campaignId="1" categoryId="2" apiBase="/api" apiRoot="/api" />,
  // @ts-expect-error -- no text
  <OnboardingFlow {...needed} identifier={7} />,
  // @ts-expect-error -- an object by write name
  <OnboardingFlow {...needed} values="Anna" />,
  // @ts-expect-error -- an object, not a list of names
  <OnboardingFlow {...needed} hiddenValues={['birthdate']} />,
  // @ts-expect-error -- a sentence or nothing
  <OnboardingFlow {...needed} validate={() => false} />,
  // @ts-expect-error -- no address
  <OnboardingFlow {...needed} doneUrl={false} />,
  // @ts-expect-error -- one text
  <OnboardingFlow {...needed} promise={['5 €', 'Points']} />,
  // @ts-expect-error -- not a number
  <OnboardingFlow {...needed} codeLength="six" />,
  // @ts-expect-error -- a language has a tag
  <OnboardingFlow {...needed} locale={{ sentences: {} }} />,
  // @ts-expect-error -- a promise belongs to the first form
  <OnboardingLogin {...needed} promise="5 €" />,
  // @ts-expect-error -- never a password in a detail
  <OnboardingFlow {...needed} onComplete={({ detail }) => detail.password} />,
  // @ts-expect-error -- the event of the element, not React's own
  <OnboardingFlow {...needed} onError={(event) => event.nativeEvent} />,
  // @ts-expect-error -- an event of other elements
  <OnboardingLogin campaignId="1" categoryId="2" apiBase="/api" onProfileSaved={console.log} />,
  // @ts-expect-error -- a barcode belongs to the card
  <OnboardingLogin campaignId="1" categoryId="2" apiBase="/api" symbology="ean13" />,
];
