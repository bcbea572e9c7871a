'use client';
import { OnboardingFlow } from 'onboarding-elements/react.js';
import type { OptionsSource } from 'onboarding-elements';
import { useState } from 'react';

export interface ServerRenderedProps {
  readonly apiBase: string;
  readonly options: OptionsSource;
}

/** Rendered on a server first; the component sets functions and listeners once the page is hydrated. */
export function ServerRendered({ apiBase, options }: ServerRenderedProps) {
  const [status, setStatus] = useState('');
  return (
    <>
      <OnboardingFlow
        campaignId="1001"
        categoryId="1703"
        apiKey="sandbox"
        apiBase={apiBase}
        noReset
        options={options}
        onIdentified={({ detail }) => setStatus(detail.status)}
      />
      <output id="status">{status}</output>
    </>
  );
}
