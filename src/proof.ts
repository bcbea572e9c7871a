/** `onboarding-elements/proof.js`: the page's side of the gateway's proof of work. */
export { proofHeaders, type ProofHeaders, type ProofOptions } from './proof/proof-headers.js';
