/** `onboarding-elements/gateway-proof-of-work.js`: an entry of its own, since it needs the package altcha-lib. */
export { proofOfWork, type ProofOfWorkOptions } from './gateway/challenge/proof-of-work.js';
