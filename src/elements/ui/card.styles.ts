/**
 * The card, its full-screen barcode, and both in print.
 *
 * The barcode is an SVG that contains its quiet zones and is stretched to the height of its box
 * (`preserveAspectRatio="none"`); its width is an attribute, so that modules are whole pixels. The gradient moves
 * away from the text colour, towards black or white, so that contrast only increases; the glow is a neighbour of the
 * accent's hue, moved the same way.
 */
import { css } from 'lit';

export const cardStyles = css`
  .card-frame {
    container-type: inline-size;
  }
  .card {
    --_depth: #000;
    --_glow: transparent;
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 8px;
    aspect-ratio: 1.586;
    padding: max(12px, 5cqi);
    border: 1px solid transparent;
    border-radius: max(16px, var(--_radius));
    background:
      radial-gradient(60% 30% at var(--_corner, 100%) 0, rgb(255 255 255 / 0.22), transparent),
      radial-gradient(95% 110% at var(--_corner, 100%) 0, var(--_glow), transparent),
      linear-gradient(
        165deg,
        var(--_brand) 15%,
        color-mix(in oklab, var(--_brand) 62%, var(--_depth))
      );
    background-origin: border-box;
    color: var(--_on-brand);
    box-shadow:
      inset 0 0 0 1px rgb(255 255 255 / 0.14),
      0 1px 2px rgb(0 0 0 / 0.2),
      0 16px 32px -16px rgb(0 0 0 / 0.5);
    print-color-adjust: exact;
  }
  @supports (color: oklch(from red calc((0.6 - l) * 9) 0 h)) {
    .card {
      --_depth: oklch(from var(--_on-brand) calc((0.6 - l) * 9) 0 h);
      --_glow: color-mix(in oklab, oklch(from var(--_brand) l c calc(h - 20)) 88%, var(--_depth));
    }
  }
  .card:dir(rtl) {
    --_corner: 0%;
  }
  .card-brand {
    max-inline-size: max(70%, 14em);
    max-block-size: max(20cqi, 3.75em);
    overflow: hidden;
    font-size: max(1em, 4.4cqi);
    font-weight: 700;
    line-height: 1.25;
  }
  .card-facts {
    display: grid;
    flex: 1;
    align-content: end;
    gap: 2px;
    max-inline-size: 100%;
  }
  .card-holder {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    font-size: max(0.875em, 3.8cqi);
    font-weight: 500;
    line-height: 1.25;
  }
  .card-number {
    line-height: 1.25;
  }
  ::slotted(:is(img, svg)) {
    max-inline-size: 100%;
    max-block-size: calc(13.5cqi - 11px);
    object-fit: contain;
    object-position: calc(100% - var(--_corner, 100%));
    vertical-align: top;
  }
  .card-number > [part] {
    display: inline-block;
    font-size: max(1em, min(5.6cqi, 28px));
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    letter-spacing: 0.04em;
    line-height: 1.25;
  }
  .card-number > .long {
    font-size: max(0.875em, min(4.6cqi, 24px));
    letter-spacing: 0;
  }
  .barcode {
    display: flex;
    flex-direction: column;
    gap: 4px;
    inline-size: 100%;
    min-block-size: max(22cqi, 2.5em + 24px);
    margin-block-start: 4px;
    padding: 10px 0 6px;
    border: 1px solid transparent;
    border-radius: max(8px, var(--_radius) / 2);
    background: #fff;
    color: #111;
    color-scheme: only light;
    font: inherit;
    forced-color-adjust: none;
  }
  button.barcode {
    cursor: zoom-in;
  }
  @container (inline-size >= 23.5em) {
    .barcode {
      min-block-size: 25cqi;
    }
  }
  /*
   * On a small card brand and name get one line each, which keeps the card's ratio. Below 14em (large text) the card
   * grows instead and truncates nothing.
   */
  @container (14em <= inline-size < 22em) {
    .card {
      gap: 4px;
      padding: max(10px, 4cqi);
    }
    .card-brand {
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .card-holder {
      -webkit-line-clamp: 1;
    }
    .barcode {
      gap: 2px;
      margin: 0;
      padding-block: 6px 4px;
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
  .note .text {
    min-block-size: 44px;
    color: #1a3fa8;
  }
  .barcode:focus-visible {
    outline-color: var(--_on-brand);
  }
  :is(.till, .note) :focus-visible {
    outline-color: #1a3fa8;
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
  .text:has(> .icon) {
    display: inline-flex;
    gap: 8px;
    align-items: center;
  }
  .more {
    row-gap: 0;
    margin-block-start: -8px;
  }
  .barcode-text {
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.12em;
    line-height: 1.3;
    text-align: center;
  }
  .till {
    position: fixed;
    inset: 0;
    inline-size: 100%;
    max-inline-size: none;
    block-size: 100%;
    max-block-size: none;
    padding: 12px 0 16px;
    border: 0;
    background: #fff;
    color: #111;
    color-scheme: only light;
    font-family: var(--_font);
    font-size: var(--_size);
    line-height: 1.5;
    forced-color-adjust: none;
  }
  /* The button has its own row: even in a low window it covers neither bars nor quiet zones. */
  .till[open] {
    display: grid;
    grid-template: auto 1fr / minmax(0, 1fr);
    gap: 4px;
    place-items: center;
  }
  .till::backdrop {
    background: #fff;
  }
  .till-code {
    display: grid;
    justify-items: center;
    gap: 12px;
    inline-size: min(100%, 40 * var(--_size));
    text-align: center;
  }
  .till-code > p {
    padding-inline: 16px;
  }
  .till-code > .bars {
    block-size: min(36vh, 14 * var(--_size));
  }
  .till-code > .barcode-text {
    font-size: clamp(16px, 4.6vw, 24px);
    letter-spacing: 0.06em;
  }
  .till-holder {
    font-size: 1.125em;
    font-weight: 600;
  }
  .till-hint {
    color: #555;
  }
  .close {
    display: grid;
    place-items: center;
    justify-self: end;
    inline-size: 48px;
    block-size: 48px;
    margin-inline-end: 12px;
    border: 0;
    border-radius: 50%;
    background: #f0f0f0;
    color: #111;
    cursor: pointer;
  }
  @media (hover: hover) {
    .close:hover {
      background: #e0e0e0;
    }
  }
  @media (forced-colors: active) {
    .card {
      border-color: CanvasText;
    }
    .barcode:focus-visible {
      outline-color: Highlight;
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
    .actions,
    .close,
    slot[name='wallet'] {
      display: none;
    }
    .barcode {
      outline: 0;
    }
  }
`;
