/**
 * The styles of the dialog that an opener shows, and of the page behind it.
 */
import { css } from 'lit';

/** The dialog inside its shadow root. */
export const dialogStyles = css`
  /** No box of its own in the layout of the page's body. */
  :host {
    display: contents !important;
  }
  /** A light text colour of the brand gets a dark background, also on a page without a dark colour scheme. */
  dialog {
    --_text: var(--onboarding-text, CanvasText);
    --_ground: oklch(from var(--_text) 0.18 0 0 / calc((l - 0.6) * 99));
    box-sizing: border-box;
    inline-size: min(100%, 32 * max(1rem, 16px));
    max-inline-size: none;
    max-block-size: 100%;
    padding: 0 24px 32px;
    border: 1px solid color-mix(in srgb, currentColor 25%, transparent);
    border-radius: var(--onboarding-radius, 10px);
    background: linear-gradient(var(--_ground), var(--_ground)) Canvas;
    color: var(--_text);
    overscroll-behavior: contain;
    scroll-padding-block: 72px 24px;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 55%);
  }
  /** Stays visible while the content scrolls under it. */
  div {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    margin: 0 -12px 8px;
    padding-block: 8px 0;
    background: inherit;
  }
  button {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    margin-inline-start: auto;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: inherit;
    cursor: pointer;
  }
  @media (hover: hover) {
    button:hover {
      background: color-mix(in srgb, currentColor 10%, transparent);
    }
  }
  button:focus-visible {
    outline: 3px solid;
    outline-offset: -3px;
  }
  dialog:focus-visible {
    outline: 0;
  }
  svg {
    inline-size: 24px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
  }
  @media (max-width: 479px) {
    dialog {
      margin: 0;
      block-size: 100%;
      padding-inline: 16px;
      border: 0;
      border-radius: 0;
    }
  }
  @media (forced-colors: active) {
    dialog {
      background: Canvas;
    }
  }
`;

/**
 * The page behind a modal dialog still scrolls with the wheel. A rule instead of a style on the page: it ends with
 * the dialog's frame, also when the page replaces its content while the dialog is open. The space of a scroll bar is
 * kept, so that the page does not move.
 */
export const stillPage = css`
  html:has(> body > [data-onboarding-dialog]) {
    overflow: hidden;
  }
  html:has(> body > [data-onboarding-dialog='scroll-bar']) {
    scrollbar-gutter: stable;
  }
`;
