/** The tags in JSX of React 19. */
import 'onboarding-elements/react.js';

export const page = (
  <onboarding-flow
    className="wide"
    campaignid="1001"
    categoryid={1703}
    apiBase="/api"
    noReset
    passkey
    no-resume={false}
    options={async () => []}
    identifier="anna@example.org"
    values={{ name: 'Anna' }}
    validate={() => 'No.'}
    done-url="/welcome"
    code-length="6"
    locale={{ lang: 'el', sentences: {} }}
    ononboarding-complete={({ detail }) => detail.card}
  />
);

export const card = <onboarding-card fidelycode="4006381333931" />;

export const host = (
  <onboarding-flow campaignid="1" categoryid="2" apiBase="/api" passkey="example.com" />
);

const needed = { campaignid: '1', categoryID: '2', apiBase: '/api' };

export const wrong = [
  // @ts-expect-error -- no category
  <onboarding-flow campaignid="1" api-base="/api" />,
  // @ts-expect-error -- no address of the API
  <onboarding-flow campaignid="1" categoryid="2" />,
  // @ts-expect-error -- neither the content of the barcode nor a session
  <onboarding-card card="100010" />,
  // @ts-expect-error -- not a number
  <onboarding-flow campaignid="1" categoryID="2" apiBase="/api" minPassword="ten" />,
  // @ts-expect-error -- not a number
  <onboarding-flow {...needed} code-length="six" />,
  // @ts-expect-error -- an object by write name
  <onboarding-flow {...needed} values="Anna" />,
  // @ts-expect-error -- a sentence or nothing
  <onboarding-flow {...needed} validate={() => false} />,
  // @ts-expect-error -- a host name, or on
  <onboarding-flow {...needed} passkey={1} />,
  // @ts-expect-error -- a language has a tag
  <onboarding-flow {...needed} locale={{ sentences: {} }} />,
  // @ts-expect-error -- never a password in a detail
  <onboarding-flow {...needed} ononboarding-complete={({ detail }) => detail.password} />,
];
