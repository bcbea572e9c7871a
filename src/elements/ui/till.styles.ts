/**
 * The barcode over the whole screen, for the till.
 */
import { css } from 'lit';

export const tillStyles = css`
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
  .till :focus-visible {
    outline-color: #1a3fa8;
  }
  .till-code {
    display: grid;
    justify-items: center;
    gap: 12px;
    inline-size: min(100%, 40 * var(--_size));
    text-align: center;
    text-wrap: balance;
  }
  .till-code > p {
    padding-inline: 16px;
  }
  .till-code > .bars {
    block-size: min(36vh, 14 * var(--_size));
  }
  .till-code > .square {
    inline-size: min(84vw, 56vh, 22 * var(--_size));
  }
  .till-code > .barcode-text {
    font-size: clamp(16px, 4.6vw, 24px);
    letter-spacing: 0.06em;
  }
  .till-shop {
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.2;
  }
  .till-facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    justify-content: center;
    padding-inline: 16px;
    font-variant-numeric: lining-nums tabular-nums;
  }
  .till-number {
    font-weight: 600;
    letter-spacing: 0.04em;
  }
  .till-hint {
    color: #555;
  }
  /*
   * On an upright phone everything is turned, below the row of the button: the bars lie along the long side, where their modules
   * are wide enough for a scanner. A square code gains nothing.
   */
  @media (orientation: portrait) and (max-width: 599px) {
    .till {
      container-type: size;
    }
    .till-code:has(> .bars) {
      grid-template-rows: auto minmax(64px, 1fr);
      inline-size: calc(100cqh - 80px);
      block-size: min(100cqw - 16px, 24 * var(--_size));
      rotate: 90deg;
    }
    .till-code:has(> .bars) > .bars {
      block-size: 100%;
    }
    /* Large text leaves no room for it. */
    @container (inline-size < 16em) {
      .till-code:has(> .bars) > .till-hint {
        display: none;
      }
    }
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
  @media print {
    .till {
      display: none;
    }
  }
`;
