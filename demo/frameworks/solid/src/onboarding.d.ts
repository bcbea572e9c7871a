import type { OnboardingEventMap } from 'onboarding-elements';

type Events = {
  [Name in keyof OnboardingEventMap as `on:${Name}`]?: (event: OnboardingEventMap[Name]) => void;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'onboarding-flow': Omit<HTMLAttributes<HTMLElement>, `on:${string}`> &
        Events & {
          [attribute: `attr:${string}`]: string | number;
          [property: `prop:${string}`]: unknown;
        };
    }
  }
}
