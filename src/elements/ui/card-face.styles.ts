/**
 * The card.
 *
 * A barcode of bars is an SVG that contains its quiet zones and is stretched to the height of its panel
 * (`preserveAspectRatio="none"`); its width is an attribute, so that modules are whole pixels. The panel bleeds to the
 * edges of the card; the transparent border shows the background of the card around it.
 *
 * The gradient changes the lightness of the accent and keeps its hue. It moves away from the text colour, towards
 * black or white, so that contrast only increases; an accent so light that its dark text has contrast to spare
 * (`--_light` is opaque) gets a little darker instead, which keeps its strength. The glow is in the corner without text.
 */
import { css } from 'lit';

export const cardStyles = css`
  .card {
    --_gradient: linear-gradient(
      165deg,
      var(--_brand) 15%,
      color-mix(in oklab, var(--_brand) 86%, #000)
    );
    --_shadow: rgb(0 0 0 / 0.5);
  }
  @supports (color: oklch(from red calc((0.6 - l) * 9) 0 h)) {
    .card {
      --_away: oklch(from var(--_on-brand) calc((0.6 - l) * 9) 0 h);
      --_deep: oklch(from color-mix(in oklab, var(--_brand) 74%, var(--_away)) l calc(c * 1.3) h);
      --_glow: oklch(from var(--_brand) calc(l + min(0.11, (0.95 - l) * 0.4)) c h / 0.9);
      --_light: oklch(from var(--_brand) l c h / calc((l - 0.72) * 99));
      --_light-deep: oklch(from var(--_brand) calc(l - 0.1) c h / calc((l - 0.72) * 99));
      --_gradient:
        radial-gradient(75% 110% at 100% 0, var(--_glow), oklch(from var(--_brand) l c h / 0) 68%),
        linear-gradient(165deg, var(--_light) 20%, var(--_light-deep)),
        linear-gradient(165deg, var(--_brand) 12%, var(--_deep) 82%);
      --_shadow: oklch(from var(--_brand) min(l, 0.4) c h / 0.7);
    }
  }
  .contact + .intro {
    margin-block-start: -12px;
  }
  .card-frame {
    container-type: inline-size;
  }
  .card {
    --_pad: max(14px, 5.5cqi);
    display: flex;
    flex-direction: column;
    aspect-ratio: 1.586;
    border: 1px solid transparent;
    border-radius: max(16px, var(--_radius));
    background: var(--_gradient);
    background-origin: border-box;
    color: var(--_on-brand);
    box-shadow:
      inset 0 0 0 1px color-mix(in srgb, var(--_on-brand) 14%, transparent),
      0 1px 2px rgb(0 0 0 / 0.16),
      0 20px 36px -20px var(--_shadow);
    font-variant-numeric: lining-nums tabular-nums;
    print-color-adjust: exact;
  }
  .card-top {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 4px 16px;
    justify-content: space-between;
    padding: var(--_pad) var(--_pad) calc(0.7 * var(--_pad));
  }
  .card-brand {
    max-inline-size: max(70%, 14em);
    max-block-size: max(20cqi, 3.75em);
    overflow: hidden;
    font-size: max(1.125em, 5.4cqi);
    font-weight: 700;
    letter-spacing: -0.01em;
    line-height: 1.25;
  }
  ::slotted([slot='brand']:is(img, svg)) {
    max-inline-size: 100%;
    max-block-size: calc(13.5cqi - 11px);
    object-fit: contain;
    object-position: 0%;
    vertical-align: top;
  }
  /* Follows the height: in a wider box the logo would be centred. */
  ::slotted(svg[slot='brand']) {
    inline-size: auto;
  }
  /* Name and number on one line; a long number goes below the name. */
  .card-facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: end;
    justify-content: space-between;
    line-height: 1.3;
  }
  .card-holder {
    display: -webkit-box;
    flex: 1 1 6em;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    font-size: max(0.875em, 3.8cqi);
    font-weight: 500;
  }
  .card-number {
    font-size: max(1em, min(5cqi, 24px));
    font-weight: 600;
    letter-spacing: 0.04em;
    line-height: 1.2;
  }
  .card-number.long {
    flex-basis: 100%;
    font-size: max(0.875em, min(4.4cqi, 22px));
    letter-spacing: 0.01em;
  }
  .barcode {
    display: flex;
    flex-direction: column;
    gap: 4px;
    inline-size: 100%;
    min-block-size: max(25cqi, 2.5em + 24px);
    padding: max(10px, 4cqi) 0 max(6px, 2.6cqi);
    /* The card does not clip it: that would keep the ratio at any text size in WebKit, and cut the text off. */
    border-radius: 0;
    border-end-start-radius: inherit;
    border-end-end-radius: inherit;
    background: #fff;
    color: #111;
    color-scheme: only light;
    forced-color-adjust: none;
  }
  .barcode:has(.bars) {
    cursor: zoom-in;
  }
  /*
   * On a small card the brand gets two lines and the name one, which keeps the card's ratio. Below 14em (large text) the
   * card grows instead and truncates nothing.
   */
  @container (14em <= inline-size < 20em) {
    .card {
      --_pad: max(12px, 4.5cqi);
    }
    .card-brand {
      max-block-size: 2.5em;
      font-size: 1em;
    }
    .card-holder {
      -webkit-line-clamp: 1;
    }
    .barcode {
      gap: 2px;
      padding-block: 9px 5px;
    }
  }
  .note {
    margin: auto;
    padding-inline: 12px;
    font-size: 0.875em;
    line-height: 1.35;
    text-align: center;
    text-wrap: balance;
  }
  .bars {
    display: block;
    align-self: center;
    max-inline-size: 100%;
    shape-rendering: crispEdges;
  }
  .barcode > .bars {
    flex: 1 0 28px;
  }
  .square {
    display: block;
    flex: none;
  }
  .barcode.beside {
    flex-direction: row;
    align-items: center;
    justify-content: center;
    padding-block: 0;
  }
  .beside > .square {
    inline-size: max(31cqi, 80px);
  }
  .barcode-text {
    font-size: 0.8125em;
    font-variant-numeric: lining-nums tabular-nums;
    letter-spacing: 0.12em;
    line-height: 1.3;
    text-align: center;
  }
  /* As one object. Not by its opacity: the text is readable from the start. The light passes below text and barcode. */
  @media (prefers-reduced-motion: no-preference) {
    .card {
      position: relative;
      isolation: isolate;
      animation: arrive 420ms cubic-bezier(0.2, 0.8, 0.2, 1);
    }
    .card::before {
      position: absolute;
      z-index: -1;
      inset: 0;
      border-radius: inherit;
      background: linear-gradient(
          105deg,
          transparent 42%,
          rgb(255 255 255 / 0.35) 50%,
          transparent 58%
        )
        180% 0 / 250% 100% no-repeat;
      animation: sheen 900ms 260ms ease-out;
      content: '';
    }
  }
  @keyframes arrive {
    from {
      translate: 0 20px;
      scale: 0.96;
    }
  }
  @keyframes sheen {
    from {
      background-position: 180% 0;
    }
    to {
      background-position: -80% 0;
    }
  }
  @media (forced-colors: active) {
    .card {
      border-color: CanvasText;
    }
  }
  @media print {
    .card-frame {
      inline-size: 85.6mm;
    }
    .card {
      break-inside: avoid;
      box-shadow: none;
    }
    .bars {
      inline-size: 100%;
      shape-rendering: geometricPrecision;
    }
  }
`;
