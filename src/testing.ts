export {
  routeSandbox,
  type RoutedSandbox,
  type TestPage,
  type TestRoute,
} from './testing/route-sandbox.js';
export { fillJourney, type Person } from './testing/fill-journey.js';
