/** `onboarding-gateway/proof-of-work`: an entry of its own, so that who does without loads no altcha-lib. */
export { proofOfWork, type ProofOfWorkOptions } from './challenge/proof-of-work.js';
