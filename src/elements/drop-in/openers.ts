/**
 * What opens a dialog: marked buttons and links, and links that the script tag selects by their address.
 */

/** A script tag with settings and a selector: `data-campaignid="…" data-onboarding-open='a[href="#register"]'`. */
export const ownScripts = 'script[data-onboarding-open]';

export const openers = '[data-onboarding-open]:not(script)';

/** The openers, with the links that the script tag selects and that are not marked yet. */
export function allOpeners(): string {
  const selector = document.querySelector<HTMLElement>(ownScripts)?.dataset.onboardingOpen;
  return selector && CSS.supports(`selector(${selector})`) ? `${openers},${selector}` : openers;
}
