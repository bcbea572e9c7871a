/**
 * Where somebody gets help who cannot go on here: the pages that the host names for it.
 */
import type { Journey } from './journey.js';

/** Label and address of each, for a link; undefined where the host names none. */
export function waysOut({ words, configuration }: Journey) {
  const { homeUrl, supportUrl } = configuration ?? {};
  return {
    home: homeUrl ? { label: words.say('error-home'), href: homeUrl } : undefined,
    support: supportUrl ? { label: words.say('error-support'), href: supportUrl } : undefined,
  };
}
