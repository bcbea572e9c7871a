'use client';
import 'onboarding-elements/define.js';
import 'onboarding-elements/react.js';
import type { OnboardingEventMap, OnboardingFlow, OptionsSource } from 'onboarding-elements';
import { useEffect, useRef, useState } from 'react';

export interface ServerDrawnProps {
  readonly apiBase: string;
  readonly options: OptionsSource;
}

/** Drawn on a server first: there and when it hydrates, React hands nothing to the tag but attributes. */
export function ServerDrawn({ apiBase, options }: ServerDrawnProps) {
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
