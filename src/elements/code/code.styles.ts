/**
 * Styles of the code step: the sentence with the contact, the code input, the line for a new code, and the folded
 * password.
 */
import { css } from 'lit';

export const codeStyles = css`
  .contact-value {
    font-weight: 600;
  }
  /* A touch target, whose box has the height of a line; its margins keep the visible distance to the code and to Confirm. */
  .passkey {
    display: flex;
    gap: 12px;
    margin-block: -8px;
    padding-block: 10px;
    font-weight: 400;
  }
  .passkey > input {
    flex: none;
    inline-size: calc(1.5 * var(--_size));
    block-size: calc(1.5 * var(--_size));
    accent-color: var(--_accent);
  }
  /* Six digits fit on the smallest screen at any text size. */
  .code {
    padding-block: 6px;
    font-size: min(1.5em, 12vw);
    font-variant-numeric: lining-nums tabular-nums;
    letter-spacing: 0.35em;
  }
  /*
   * A line below each digit. In a font of one width a digit and the space after it are a slot. Half a space more is left at
   * both ends: with less, the input would scroll when the caret stands behind the last digit.
   */
  .slots {
    container-type: inline-size;
  }
  .slots .input.code {
    --_slot: calc((100cqi + 1ch - 6px) / (var(--_slots) + 1));
    --_space: calc(var(--_slot) - 1ch);
    padding-inline: 0;
    background-image: repeating-linear-gradient(
      to right,
      transparent 0 calc(var(--_slot) * 0.14),
      var(--_border) calc(var(--_slot) * 0.14) calc(var(--_slot) * 0.86),
      transparent calc(var(--_slot) * 0.86) var(--_slot)
    );
    background-position: calc(var(--_space) / 2) calc(100% - 7px);
    background-repeat: no-repeat;
    background-size: calc(var(--_slots) * var(--_slot)) 2px;
    font-family: ui-monospace, 'Cascadia Mono', Consolas, 'DejaVu Sans Mono', monospace;
    font-size: min(1.5em, 12cqi);
    letter-spacing: var(--_space);
    text-indent: var(--_space);
  }
  /* The selection ends at the edge of the field and begins at a digit: an opaque one would cut through the lines. */
  .slots .input.code::selection {
    background: color-mix(in srgb, var(--_link) 20%, transparent);
    color: inherit;
  }
  /* Else the lines are not drawn: forced colours leave no gradients. */
  @media (forced-colors: active) {
    .slots .input.code {
      --_border: FieldText;
      forced-color-adjust: none;
      border-color: FieldText;
      background-color: Field;
      color: FieldText;
      outline-color: Highlight;
    }
    .slots .input.code::selection {
      background: Highlight;
      color: HighlightText;
    }
  }
  .mailbox {
    display: grid;
  }
  .mailbox > .text {
    justify-self: stretch;
    padding-inline: 16px;
    border: 1px solid color-mix(in srgb, currentColor 24%, transparent);
    justify-content: center;
    text-align: center;
    text-decoration: none;
  }
  .contact .text,
  .resend .text:not([aria-disabled]),
  .chosen .text {
    text-decoration-line: underline;
  }
  .resend {
    padding-block-start: 8px;
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.4;
  }
  /* 45 % of the text: a faded accent is not readable in small text on a dark page. */
  @media (forced-colors: none) {
    .resend .text[aria-disabled] {
      opacity: 1;
      color: color-mix(in srgb, currentColor 68%, transparent);
    }
  }
  .resend > p + p:not(.hidden) {
    margin-block-start: 12px;
  }
  /* Button and time stay on one line. */
  .again {
    display: inline-block;
  }
  .countdown {
    font-variant-numeric: lining-nums tabular-nums;
  }
  .aside {
    padding-block-start: 16px;
    border-block-start: 1px solid color-mix(in srgb, currentColor 16%, transparent);
  }
  @media (prefers-contrast: more) {
    .aside {
      border-color: currentColor;
    }
  }
`;
