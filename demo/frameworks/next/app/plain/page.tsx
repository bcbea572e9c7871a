import { OnboardingFlow } from 'onboarding-elements/react.js';

export default function Page() {
  return <OnboardingFlow campaignid="1001" categoryID="1703" apiBase="/api" />;
}
