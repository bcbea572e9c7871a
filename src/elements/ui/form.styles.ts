/**
 * Styles of the first form: type, spacing, inputs, buttons, errors. They are in the first file, so keep them small.
 *
 * Every view is one `.stack` (a form or a section). Inside it: `.small` (muted text), `.actions` (a row of buttons
 * and links; a `div` in it is a row of its own), `.hidden` (for screen readers only).
 *
 * In a column under 27em the primary button takes the full row. The `clamp` does this without a container query,
 * whose containment would leave the element without an intrinsic width in a flex row of the page.
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
    gap: var(--_gap);
    max-inline-size: var(--_width);
    color: var(--_text);
    font-family: var(--_font);
    font-size: var(--_size);
    line-height: 1.5;
    overflow-wrap: anywhere;
    text-align: start;
  }
  [part='heading']:focus,
  [part='heading'] {
    font-size: 1.375em;
    font-weight: 600;
    line-height: 1.25;
    outline: 0;
    text-wrap: balance;
  }
  [part='heading'] + p {
    margin-block-start: -12px;
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    min-inline-size: 0;
    padding: 0;
    border: 0;
  }
  label {
    font-weight: 500;
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
  :focus-visible {
    outline: 3px solid var(--_link);
    outline-offset: 2px;
  }
  .primary,
  .text,
  .item {
    justify-self: start;
    min-block-size: 44px;
    padding: 8px 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_link);
    font: inherit;
    text-align: start;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .text {
    font-weight: 600;
    text-decoration: none;
  }
  a.text {
    display: inline-flex;
    align-items: center;
  }
  .item,
  .plain {
    text-decoration: underline;
  }
  .primary {
    position: relative;
    display: inline-grid;
    place-items: center;
    min-inline-size: clamp(0%, (27em - 100%) * 999, 100%);
    min-block-size: var(--_control);
    padding: 8px 24px;
    border: 1px solid transparent;
    overflow: hidden;
    outline-color: var(--_ring);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
    text-align: center;
    text-decoration: none;
  }
  @media (hover: hover) {
    .text:hover {
      text-decoration: underline;
    }
  }
  /* The ring may be invisible on a dark page that does not declare color-scheme. */
  .primary:focus-visible {
    box-shadow: inset 0 0 0 2px;
  }
  .primary > span {
    grid-area: 1/1;
  }
  .primary > span + span,
  .primary[aria-busy] > span {
    visibility: hidden;
  }
  .primary[aria-busy] > span + span {
    visibility: inherit;
  }
  .plain {
    color: var(--_link);
    text-underline-offset: 0.2em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    align-items: center;
  }
  .actions > div {
    flex-basis: 100%;
  }
  [hidden] {
    display: none !important;
  }
`;
