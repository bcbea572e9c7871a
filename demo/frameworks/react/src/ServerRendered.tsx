'use client';
import 'onboarding-elements/define.js';
import 'onboarding-elements/react.js';
import type { OnboardingEventMap, OnboardingFlow, OptionsSource } from 'onboarding-elements';
import { useEffect, useRef, useState } from 'react';

export interface ServerRenderedProps {
  readonly apiBase: string;
  readonly options: OptionsSource;
}

/** Rendered on a server first: there and during hydration React sets attributes only. */
export function ServerRendered({ apiBase, options }: ServerRenderedProps) {
  const flow = useRef<OnboardingFlow>(null);
  const [status, setStatus] = useState('');

  useEffect(() => {
    const element = flow.current;
    if (!element) return;
    element.options = options;
    const identified = ({ detail }: OnboardingEventMap['onboarding-identified']) =>
      setStatus(detail.status);
    element.addEventListener('onboarding-identified', identified);
    return () => element.removeEventListener('onboarding-identified', identified);
  }, [options]);

  return (
    <>
      <onboarding-flow
        ref={flow}
        campaignid="1001"
        categoryid="1703"
        api-key="sandbox"
        api-base={apiBase}
        no-reset
      />
      <output id="status">{status}</output>
    </>
  );
}
