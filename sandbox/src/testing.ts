/**
 * `onboarding-sandbox/testing.js`: answers the requests of a Playwright page with a sandbox, and walks through the
 * journey.
 */
export {
  routeSandbox,
  type RoutedSandbox,
  type TestFrame,
  type TestPage,
  type TestRoute,
} from './testing/route-sandbox.js';
export { fillJourney, type Person } from './testing/fill-journey.js';
export type { Place } from './testing/visitor.js';
