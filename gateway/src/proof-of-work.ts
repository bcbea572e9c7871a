/** `onboarding-gateway/proof-of-work`: an entry of its own, since it needs the package altcha-lib. */
export { proofOfWork, type ProofOfWorkOptions } from './challenge/proof-of-work.js';
