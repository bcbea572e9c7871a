/** The tags in JSX of React 19. */
import 'onboarding-elements/react.js';

export const page = (
  <onboarding-flow
    className="wide"
    campaignid="1001"
    categoryid={1703}
    apiBase="/api"
    noReset
    no-resume={false}
    options={async () => []}
    ononboarding-complete={({ detail }) => detail.card}
  />
);

export const wrong = [
  // @ts-expect-error -- not a number
  <onboarding-flow minPassword="ten" />,
  // @ts-expect-error -- never a password in a detail
  <onboarding-flow ononboarding-complete={({ detail }) => detail.password} />,
];
