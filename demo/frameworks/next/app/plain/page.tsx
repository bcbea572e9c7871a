import { OnboardingFlow } from 'onboarding-elements/react.js';

export default function Page() {
  return <OnboardingFlow campaignId="1001" categoryId="1703" apiBase="/api" />;
}
