/**
 * `onboarding-sandbox`: a simulator of the Customer API, in Node and in a browser.
 */
export * from './sandbox/index.js';
