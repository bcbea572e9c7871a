'use client';
import { OnboardingFlow } from 'onboarding-elements/react.js';
import { useState } from 'react';

export function Join() {
  const [card, setCard] = useState('');
  return (
    <>
      <OnboardingFlow
        campaignId="1001"
        categoryId="1703"
        apiBase="/api"
        codeLength="6" // the length of your platform's codes
        options={async (field) => (field === 'country' ? [{ value: '3', label: 'Italy' }] : [])}
        onComplete={({ detail }) => setCard(detail.card ?? '')}
      />
      <output>{card}</output>
    </>
  );
}
