import type { OnboardingEventMap, OnboardingFlow } from 'onboarding-elements';
import type { HTMLAttributes } from 'svelte/elements';

type Events = {
  [Name in keyof OnboardingEventMap as `on${Name}`]?: (event: OnboardingEventMap[Name]) => void;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'onboarding-flow': HTMLAttributes<OnboardingFlow> &
      Events &
      Partial<Pick<OnboardingFlow, 'options' | 'values' | 'validate'>> & {
        campaignid: string;
        categoryid: string | number;
        [attribute: string]: unknown;
      };
  }
}
