/**
 * Styles of the data-entry controls: radios, checkboxes, consents, selects, dates and locked values.
 */
import { css } from 'lit';

export const choiceStyles = css`
  /* Not a grid: in a grid WebKit 2.54 keeps the legend's width when the page gets narrower. */
  fieldset.field {
    display: block;
    min-inline-size: 0;
    padding: 0;
    border: 0;
  }
  fieldset.field > :not(legend) + * {
    margin-block-start: 8px;
  }
  legend {
    padding: 0;
    margin-block-end: 8px;
    font-weight: 600;
  }
  .choices {
    display: grid;
    gap: 4px;
  }
  .choices.inline {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .choice {
    display: flex;
    gap: 12px;
    min-block-size: 44px;
    padding-block: 10px;
    font-weight: 400;
    cursor: pointer;
  }
  .choice > span {
    min-inline-size: 0;
  }
  /*
   * A single choice has the height of a touch target; its margins keep the visible distance to other text.
   */
  .field > .choice {
    margin-block: -8px;
  }
  .inline > .choice {
    flex: 1 1 7em;
    min-block-size: var(--_control);
    padding: 11px 14px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .inline > .choice:has([aria-invalid='true']) {
    border-color: var(--_error);
  }
  .inline > .choice:has(:checked) {
    border-color: var(--_link);
    box-shadow: inset 0 0 0 1px var(--_link);
    background: color-mix(in srgb, var(--_accent) 10%, transparent);
  }
  .inline > .choice:has(:focus-visible) {
    outline: 3px solid var(--_link);
    outline-offset: 2px;
  }
  .inline > .choice > :focus-visible {
    outline: 0;
  }
  [type='radio'],
  [type='checkbox'] {
    appearance: none;
    display: grid;
    place-items: center;
    flex: none;
    inline-size: calc(1.5 * var(--_size));
    block-size: calc(1.5 * var(--_size));
    border: 2px solid var(--_border);
    border-radius: min(6px, var(--_radius));
    background: var(--_surface);
    color: inherit;
    cursor: inherit;
  }
  [type='radio'] {
    border-radius: 50%;
  }
  @media (hover: hover) {
    .choice:hover > input {
      border-color: color-mix(in srgb, var(--_border), currentColor 40%);
    }
  }
  .choice > input[aria-invalid='true'] {
    border-color: var(--_error);
  }
  .choice > input:checked {
    border-color: var(--_link);
    background: var(--_accent);
  }
  :checked::before {
    content: '';
    inline-size: 60%;
    block-size: 30%;
    margin-block-start: -15%;
    border: solid var(--_on-accent);
    border-width: 0 0 2px 2px;
    rotate: -45deg;
  }
  [type='radio']:checked::before {
    inline-size: 40%;
    block-size: 40%;
    margin: 0;
    border: 0;
    border-radius: 50%;
    background: var(--_on-accent);
  }
  option::before {
    content: none;
  }
  .inline > .choice:has(:disabled),
  .choice > :disabled,
  .input:disabled {
    border-style: dashed;
  }
  .choice:has(:disabled),
  .input:disabled {
    color: var(--_muted);
    cursor: not-allowed;
  }
  .input:disabled {
    opacity: 1;
    background: none;
  }
  .select,
  .locked {
    display: grid;
    align-items: center;
  }
  .select > *,
  .locked > * {
    grid-area: 1/1;
  }
  .select > .input {
    appearance: none;
    padding-inline-end: calc(24px + 1.25 * var(--_size));
    text-overflow: ellipsis;
  }
  .select > .input:autofill + .icon {
    color: FieldText;
  }
  .select > .icon {
    justify-self: end;
    margin-inline-end: 14px;
    pointer-events: none;
  }
  .select[aria-busy] > .icon {
    opacity: 0.3;
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
  .input.tiny {
    max-inline-size: 7em;
  }
  .input.short {
    max-inline-size: 10em;
  }
  textarea {
    display: block;
    resize: vertical;
  }
  /* The retry button of options that failed to load. */
  .group > .field + .text {
    margin-block: -16px -8px;
  }
  .input[readonly] {
    padding-inline: 0;
    border: 0;
    resize: none;
    background: none;
    text-overflow: ellipsis;
  }
  .locked > .input[readonly] {
    min-block-size: 32px;
    padding: 0;
    padding-inline-start: calc(2 * var(--_size));
  }
  /* The value alone decides its direction here. */
  .locked > .input[dir='auto'] {
    padding-inline: calc(2 * var(--_size));
  }
  /* An e-mail address is left-to-right on every page, but starts at the same edge as its label. */
  @supports (field-sizing: content) {
    .locked {
      justify-self: start;
      max-inline-size: 100%;
    }
    .locked > .input {
      field-sizing: content;
      inline-size: auto;
      min-inline-size: 0;
    }
  }
  .label {
    font-weight: var(--_label);
  }
  .contact-text {
    display: flex;
    gap: 8px;
  }
  .contact-text > .lock {
    margin-block: 2px;
  }
  .contact-text > bdi {
    min-inline-size: 0;
  }
  .lock {
    display: inline-grid;
    vertical-align: -0.25em;
    color: var(--_muted);
    pointer-events: none;
  }
  /* The inputs are side by side while each is wide enough for its content. */
  .date {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: end;
    max-inline-size: 19.5em;
  }
  .date-part {
    display: grid;
    flex: 3 1 calc(1.75em + 30px);
    gap: 4px;
  }
  .date-part.month {
    flex: 5 1 calc(3em + 30px);
  }
  .date-part.year {
    flex: 4 1 calc(2.75em + 30px);
  }
  .date-part > label {
    font-size: 0.875em;
    font-weight: 400;
  }
  .group {
    display: grid;
    gap: 20px;
  }
  .group.apart:not(:first-child) {
    margin-block-start: 12px;
  }
  .group-title {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.3;
  }
  @media (forced-colors: active) {
    [type='radio'],
    [type='checkbox'] {
      appearance: auto;
    }
    :checked::before {
      content: none;
    }
    .inline > .choice:has(:checked) {
      padding: 10px 13px;
      border: 2px solid Highlight;
    }
    .input:disabled,
    .choice:has(:disabled) {
      color: GrayText;
    }
  }
`;
