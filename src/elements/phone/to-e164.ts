/**
 * Mobile numbers the way `mobile-format="e164"` wants them. Import it lazily: it brings the metadata of all countries.
 */
export { toE164 } from './numbers.js';
