/**
 * The design tokens. Each public token is read once, here, into a private one with its default. The tokens of errors
 * and success messages are in `notice`, which is loaded with the first of them.
 *
 * Five tokens make a brand: `--onboarding-accent`, `--onboarding-on-accent`, `--onboarding-surface`,
 * `--onboarding-font`, `--onboarding-radius`. Text and borders follow the page's text colour; light and dark follow
 * the page's `color-scheme`. In the dark the accent is lightened and the text on it darkened.
 * `light-dark()` needs Chrome 123, Firefox 120, Safari 17.5; older browsers use the colours of a light page. The second
 * `@supports` is for Firefox before 128 and Safari before 18, which lack relative colours: in the dark they show a
 * paler accent.
 *
 * `--_lift` is white if the text is light although the page declares no dark `color-scheme`, else transparent: a
 * colour that is mixed with it is readable on such a page too. It is computed from the surrounding text colour, so a
 * control with a colour of its own uses `--_ring` for its focus ring.
 *
 * @cssprop [--onboarding-accent=#2b50c8] - Buttons, links, focus ring, card; 4.5:1 under `on-accent`.
 * @cssprop [--onboarding-on-accent=#fff] - Text on the accent.
 * @cssprop [--onboarding-surface] - Background of inputs; by default slightly off the page's background.
 * @cssprop [--onboarding-font=inherit] - Font family.
 * @cssprop [--onboarding-radius=10px] - Corner radius of controls; the card's radius follows.
 * @cssprop [--onboarding-text=inherit] - Text colour; hints and borders are mixed from it.
 * @cssprop [--onboarding-link] - Links, text buttons and focus rings; by default the accent, darkened on a light page to readable contrast.
 * @cssprop [--onboarding-error] - Error colour; 4.5:1 on the page.
 * @cssprop [--onboarding-success] - Success colour; 4.5:1 on the page.
 * @cssprop [--onboarding-size=1rem] - Text size, never under 16 px; everything else is relative to it.
 * @cssprop [--onboarding-gap=20px] - Space between fields.
 * @cssprop [--onboarding-width=28rem] - Maximum width of a column.
 * @cssprop [--onboarding-control=48px] - Minimum height of a control.
 */
import { css } from 'lit';

export const tokens = css`
  :host {
    display: block;
    /*
     * Resets inherited properties that make a form unreadable, or (user-select in Safari) impossible to fill in,
     * when it stands in a menu, a heading or a banner. Font, colour and visibility are still inherited.
     */
    cursor: auto;
    font-style: normal;
    font-variant: normal;
    font-weight: normal;
    hyphens: manual;
    letter-spacing: normal;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    -webkit-user-select: text;
    white-space: normal;
    word-break: normal;
    word-spacing: normal;
    --_brand: var(--onboarding-accent, #2b50c8);
    --_on-brand: var(--onboarding-on-accent, #fff);
    --_accent: var(--_brand);
    --_on-accent: var(--_on-brand);
    --_link: var(--onboarding-link, var(--_accent));
    --_ring: var(--_link);
    --_text: var(--onboarding-text, currentColor);
    --_muted: color-mix(in srgb, currentColor 90%, transparent);
    --_border: color-mix(in srgb, currentColor 70%, transparent);
    --_surface: var(--onboarding-surface, color-mix(in srgb, currentColor 4%, transparent));
    --_font: var(--onboarding-font, inherit);
    --_size: max(var(--onboarding-size, 1rem), 16px);
    --_radius: var(--onboarding-radius, 10px);
    --_gap: var(--onboarding-gap, 20px);
    --_width: var(--onboarding-width, calc(28 * var(--_size)));
    --_control: var(--onboarding-control, 48px);
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_accent: light-dark(var(--_brand), color-mix(in oklab, var(--_brand) 38%, #fff));
      --_on-accent: light-dark(var(--_on-brand), color-mix(in oklab, var(--_brand) 20%, #000));
    }
  }
  @supports (color: light-dark(oklch(from red max(l, 0.5) calc(c * 0.7) h), red)) {
    :host {
      --_accent: light-dark(var(--_brand), oklch(from var(--_brand) max(l, 0.76) calc(c * 0.7) h));
      --_ring: var(
        --onboarding-link,
        light-dark(oklch(from var(--_brand) min(l, 0.53) c h), var(--_accent))
      );
      --_lift: light-dark(oklch(from currentColor 1 0 0 / calc((l - 0.6) * 99)), #0000);
      --_link: var(
        --onboarding-link,
        oklch(from color-mix(in oklab, var(--_ring) 20%, var(--_lift)) l c h / 1)
      );
    }
  }
  :host([hidden]) {
    display: none !important;
  }
`;
