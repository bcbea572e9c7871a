/**
 * Styles of the first form: type, spacing, inputs, buttons, errors. They are in the first file, so keep them small.
 *
 * Every view is one `.stack` (a form or a section). Inside it: `.small` (muted text), `.actions` (a row of buttons
 * and links; a `div` in it and the primary button are rows of their own), `.ways` (the quiet ways on, below a
 * hairline), `.hidden` (for screen readers only).
 */
import { css } from 'lit';

export const formStyles = css`
  * {
    box-sizing: border-box;
    margin: 0;
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
    color: var(--_text);
    font-family: var(--_font);
    font-size: var(--_size);
    line-height: 1.5;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  [part='heading']:focus,
  [part='heading'] {
    font-size: 1.625em;
    font-weight: 600;
    letter-spacing: -0.015em;
    line-height: 1.2;
    outline: 0;
    text-wrap: balance;
  }
  [part='heading'] + p {
    margin-block-start: -12px;
  }
  /* The page's own rule for paragraphs would move the form. */
  ::slotted([slot='intro']) {
    margin: -12px 0 0 !important;
  }
  .sample {
    inline-size: 128px;
    block-size: 81px;
    border-radius: 6px;
    rotate: -5deg;
    background: var(--_brand);
  }
  .benefits {
    padding: 0;
  }
  .benefits li {
    display: flex;
    gap: 8px;
    margin-block: 8px;
  }
  .benefits li::before {
    content: '✓' / '';
    color: var(--_link);
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  label {
    font-weight: var(--_label);
  }
  .summary-title {
    font-weight: 600;
  }
  .summary {
    padding: 12px 16px;
    border: 1px solid var(--_error, currentColor);
    border-inline-start-width: 5px;
    border-radius: var(--_radius);
  }
  .hint,
  .error,
  .small {
    font-size: 0.875em;
    line-height: 1.4;
  }
  .field > .hint {
    margin-block-start: -4px;
  }
  .hint,
  .small,
  .intro,
  ::slotted([slot='intro']),
  .optional {
    color: var(--_muted);
    font-weight: 400;
  }
  .input {
    inline-size: 100%;
    min-block-size: var(--_control);
    padding: 8px 14px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  .input:focus {
    border-color: var(--_link);
  }
  :focus-visible {
    outline: 3px solid var(--_link);
    outline-offset: 2px;
  }
  .primary,
  .text {
    justify-self: start;
    min-block-size: 44px;
    padding: 8px 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_link);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .text {
    font-weight: 500;
  }
  .plain,
  .text {
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, currentColor 40%, transparent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.25em;
  }
  .primary {
    display: inline-grid;
    place-items: center;
    inline-size: 100%;
    min-block-size: var(--_control);
    padding: 8px 16px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    outline-color: var(--_ring);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    text-wrap: balance;
  }
  @media (hover: hover) {
    .plain:hover,
    .text:hover {
      text-decoration-color: currentColor;
    }
  }
  /* The ring may be invisible on a dark page that does not declare color-scheme. */
  .primary:focus-visible {
    box-shadow: inset 0 0 0 2px;
  }
  .primary > span {
    grid-area: 1/1;
  }
  .primary:not([aria-busy]) > span + span {
    display: none;
  }
  .primary[aria-busy] > :first-child {
    visibility: hidden;
  }
  .plain {
    color: var(--_link);
  }
  .promise,
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    align-items: center;
  }
  .actions > div {
    flex-basis: 100%;
  }
  .ways {
    display: grid;
    justify-items: start;
    padding-block-start: 8px;
    border-block-start: 1px solid color-mix(in srgb, currentColor 16%, transparent);
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .ways:empty,
  [hidden] {
    display: none !important;
  }
  @media (prefers-contrast: more) {
    .plain,
    .text {
      text-decoration-color: currentColor;
    }
    .ways {
      border-color: currentColor;
    }
  }
  @media (forced-colors: active) {
    .plain,
    .text {
      color: LinkText;
    }
    /* Else Chromium draws the colour of the page behind each letter. */
    .primary {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      outline-color: CanvasText;
    }
  }
`;
