/**
 * The design tokens. Each public token is read once, here, into a private one with its default. The tokens of errors
 * and success messages are in `notice`, those of the card in `card-face`: they load with the first of them.
 *
 * Five tokens make a brand: `--onboarding-accent`, `--onboarding-on-accent`, `--onboarding-surface`,
 * `--onboarding-font`, `--onboarding-radius`. Text and borders follow the page's text colour; light and dark follow
 * the page's `color-scheme`. In the dark, fills keep the accent; links, focus rings and steps are lightened and keep
 * their chroma.
 *
 * `light-dark()` needs Chrome 123, Firefox 120, Safari 17.5; older browsers use the colours of a light page. The second
 * `@supports` leaves out Firefox before 128 and Safari before 18, which lack relative colours: there, links in the dark
 * are paler, fills have no border, and muted text does not adapt to a pale text colour.
 *
 * `--_muted` and `--_border` are the text colour at 66 % and 50 %, and more if the text colour itself is in the middle
 * of the scale: grey text leaves less contrast to give away. `--_edge` is the border of a fill that has less than 3:1
 * with the page, else transparent. `--_lift` is white if the text is light although the page declares no dark
 * `color-scheme`, else transparent: a colour that is mixed with it is readable on such a page too. It is computed from
 * the surrounding text colour, so a control with a colour of its own uses `--_ring` for its focus ring.
 * Links and rings are the text colour if the accent's hue is that of an error (26° ± 16°): then `--_calm` is transparent, and of its
 * mixture with the text colour only that is left. `--_tint` is the accent where it decorates.
 *
 * @cssprop [--onboarding-accent=#2b50c8] - Buttons, links, focus ring, card; 4.5:1 under `on-accent`.
 * @cssprop [--onboarding-on-accent=#fff] - Text on the accent.
 * @cssprop [--onboarding-accent-dark] - Buttons, links and focus ring in the dark; by default the accent.
 * @cssprop [--onboarding-on-accent-dark] - Text on it; by default `on-accent`.
 * @cssprop [--onboarding-surface] - Background of inputs; by default the browser's own, white or nearly black.
 * @cssprop [--onboarding-font=inherit] - Font family.
 * @cssprop [--onboarding-radius=10px] - Corner radius of controls; the card's radius follows.
 * @cssprop [--onboarding-text=inherit] - Text colour; hints and borders are mixed from it.
 * @cssprop [--onboarding-muted] - Colour of hints and other quiet text, 4.5:1 on the page; by default 66 % of the text colour.
 * @cssprop [--onboarding-border] - Border of inputs, 3:1 on the page; by default 50 % of the text colour.
 * @cssprop [--onboarding-link] - Links, text buttons and focus rings; by default the accent, darkened on a light page and lightened on a dark one to readable contrast; the text colour if the accent is red.
 * @cssprop [--onboarding-error] - Error colour; 4.5:1 on the page.
 * @cssprop [--onboarding-success] - Success colour; 4.5:1 on the page.
 * @cssprop [--onboarding-size=1rem] - Text size, never under 16 px; everything else is relative to it.
 * @cssprop [--onboarding-label-weight=600] - Font weight of labels.
 * @cssprop [--onboarding-control=48px] - Minimum height of a control.
 * @cssprop [--onboarding-scroll-margin=6rem] - Space between what is scrolled into view and the edges of the window, for a bar of the page.
 */
import { css } from 'lit';

export const tokens = css`
  :host {
    display: block;
    /* A focused control makes the element itself match :focus, which themes outline: WordPress's Twenty Twenty-Five does. */
    outline: none !important;
    --_brand: var(--onboarding-accent, #2b50c8);
    --_on-brand: var(--onboarding-on-accent, #fff);
    --_accent: var(--_brand);
    --_on-accent: var(--_on-brand);
    --_edge: transparent;
    --_link: var(--onboarding-link, var(--_accent));
    --_ring: var(--_link);
    --_text: var(--onboarding-text, currentColor);
    --_muted: var(--onboarding-muted, color-mix(in srgb, currentColor 66%, transparent));
    --_border: var(--onboarding-border, color-mix(in srgb, currentColor 50%, transparent));
    --_surface: var(--onboarding-surface, transparent);
    --_font: var(--onboarding-font, inherit);
    --_size: max(var(--onboarding-size, 1rem), 16px);
    --_radius: var(--onboarding-radius, 10px);
    --_label: var(--onboarding-label-weight, 600);
    --_control: var(--onboarding-control, 48px);
    /* Not on the content: a rule of the page for the element makes it wider, too. */
    max-inline-size: calc(28 * var(--_size));
  }
  /*
   * Resets inherited properties that make a form unreadable, or (user-select in Safari) impossible to fill in, when it
   * stands in a menu, a heading or a banner. Not on the host, where a rule of the page for all elements is stronger.
   * Font, colour and visibility are still inherited.
   */
  :host > :not(slot) {
    cursor: auto;
    font-style: normal;
    font-variant: normal;
    font-weight: normal;
    hyphens: manual;
    letter-spacing: normal;
    text-align: start;
    text-align-last: auto;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    -webkit-user-select: text;
    white-space: normal;
    word-break: normal;
    word-spacing: normal;
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_night: var(--onboarding-accent-dark, var(--_brand));
      --_accent: light-dark(var(--_brand), var(--_night));
      --_on-accent: light-dark(
        var(--_on-brand),
        var(--onboarding-on-accent-dark, var(--_on-brand))
      );
      --_link: var(
        --onboarding-link,
        light-dark(var(--_brand), color-mix(in oklab, var(--_night) 50%, #fff))
      );
    }
  }
  @supports (color: light-dark(oklch(from red max(l, 0.5) calc(c * 0.7) h), red)) {
    :host {
      --_hue: light-dark(
        oklch(from var(--_brand) min(l, 0.53) c h),
        oklch(from var(--_night) max(l, 0.7, 0.94 - c * 3) c h)
      );
      --_tint: var(
        --onboarding-link,
        oklch(from color-mix(in oklab, var(--_hue) 20%, var(--_lift)) l c h / 1)
      );
      --_calm: oklch(from var(--_hue) l c h / calc((max(h - 26, 26 - h) - 16) * 99));
      --_ring: var(
        --onboarding-link,
        oklch(
          from color-mix(in oklab, var(--_calm) 99.9%, var(--onboarding-text, CanvasText)) l c h / 1
        )
      );
      --_edge: light-dark(
        oklch(from var(--_brand) 0.62 c h / calc((l - 0.68) * 99)),
        oklch(from var(--_night) 0.7 c h / calc((0.54 - l) * 99))
      );
      --_lift: light-dark(oklch(from currentColor 1 0 0 / calc((l - 0.6) * 99)), #0000);
      --_link: var(
        --onboarding-link,
        oklch(from color-mix(in oklab, var(--_ring) 20%, var(--_lift)) l c h / 1)
      );
      --_muted: var(
        --onboarding-muted,
        oklch(from currentColor l c h / max(0.66, 1.16 - 2 * max(l - 0.5, 0.5 - l)))
      );
      --_border: var(
        --onboarding-border,
        oklch(from currentColor l c h / max(0.5, 1 - 2 * max(l - 0.5, 0.5 - l)))
      );
      --_surface: var(
        --onboarding-surface,
        light-dark(oklch(from currentColor 1 0 0 / calc((0.6 - l) * 99)), Canvas)
      );
    }
    .steps-bar,
    .benefits {
      --_link: var(--_tint);
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: currentColor;
      --_border: currentColor;
    }
  }
  :host([hidden]) {
    display: none !important;
  }
`;
