/**
 * The policy of each page of documentation, in the page: VitePress writes two short scripts into it, which are allowed by their hash.
 */
import { createHash } from 'node:crypto';

/** The page with its policy before everything else, without the attributes that it does not allow. */
export function withPolicy(html) {
  const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([^]*?)<\/script>/g)];
  const hashes = inline.map(
    ([, script]) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  const policy = [
    "default-src 'none'",
    ["script-src 'self'", ...new Set(hashes)].join(' '),
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "require-trusted-types-for 'script'",
    'trusted-types onboarding-elements vue',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const withoutStyles = html.replace(/ style="(?:position:relative|--vp-vh:0px);?"/g, '');
  return withoutStyles.replace(
    /<meta charset="utf-8">/i,
    (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}
