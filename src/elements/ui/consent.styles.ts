/**
 * Styles of a consent that is asked with Yes and No. It is a row: the sentence, then both answers as one control. The answers
 * stand below the sentence where it would get too narrow beside them.
 */
import { css } from 'lit';

export const consentStyles = css`
  .consent > .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
  }
  .row > [part='legend'] {
    flex: 999 1 8em;
    min-inline-size: 0;
  }
  .row > .hint,
  .row > .error {
    flex-basis: 100%;
    order: 1;
    margin: 0;
  }
  .row > .choices {
    flex: 1 1 auto;
    flex-wrap: nowrap;
    gap: 0;
    max-inline-size: 100%;
  }
  .row .inline > .choice {
    flex: 1 1 auto;
    min-inline-size: 0;
    gap: 6px;
    align-items: center;
    justify-content: center;
    padding-inline: 10px;
  }
  .row .choice:not(:last-child) {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .row .choice + .choice {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  .row [type='radio'] {
    inline-size: var(--_size);
    block-size: var(--_size);
  }
  .row [type='radio']:checked::before {
    inline-size: 50%;
    block-size: 50%;
  }
  .consent + .consent:has(> .row) {
    margin-block-start: -8px;
    padding-block-start: 12px;
    border-block-start: 1px solid color-mix(in srgb, currentColor 16%, transparent);
  }
  @media (forced-colors: active) {
    .row .inline > .choice:has(:checked) {
      padding-inline: 9px;
    }
  }
  @media (prefers-contrast: more) {
    .consent + .consent:has(> .row) {
      border-color: currentColor;
    }
  }
  /* The next answer draws the line between them. */
  @media (forced-colors: none) {
    .row .choice:not(:last-child) {
      border-inline-end: 0;
    }
    .row .inline > .choice:has(:checked) {
      background: var(--_accent);
    }
    .row .choice:has(:checked) > span {
      color: var(--_on-accent);
    }
    .row .choice > input:checked {
      border-color: var(--_on-accent);
    }
  }
`;
