/**
 * Styles of the password with its reveal button.
 */
import { css } from 'lit';

export const passwordStyles = css`
  .with-button {
    display: grid;
    align-items: center;
  }
  .with-button > * {
    grid-area: 1/1;
  }
  .with-button > .input {
    padding-inline-end: 52px;
  }
  /* Hides Edge's own reveal button. */
  .input::-ms-reveal {
    display: none;
  }
  .reveal {
    display: grid;
    place-items: center;
    justify-self: end;
    inline-size: 44px;
    block-size: 44px;
    margin-inline-end: 2px;
    padding: 0;
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) - 2px);
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }
  /* An autofilled input has a light background, unless the page declares a dark color-scheme. */
  .input:autofill + .reveal {
    color: FieldText;
  }
  @media (hover: hover) {
    .reveal:hover {
      color: inherit;
      background: color-mix(in srgb, currentColor 8%, transparent);
    }
  }
  .reveal:focus-visible {
    outline-offset: -2px;
  }
  .reveal[aria-pressed='true'] {
    color: var(--_link);
  }
`;
