/**
 * The content security policies of the demo server.
 */

/** The strictest CSP: no inline script or style, no nonce, no script from text. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self' http://localhost:*",
  'img-src data:',
  "require-trusted-types-for 'script'",
  'trusted-types onboarding-elements',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The CSP of the playground and its gallery: also web fonts and frames of this site.
 */
export const playgroundPolicy =
  `${contentSecurityPolicy}; font-src 'self'; frame-src 'self'`.replace(
    'img-src data:',
    "img-src 'self' data:",
  );
