/**
 * Styles that only data entry needs: phone numbers with a country, folded fields, and long forms.
 */
import { css } from 'lit';

export const profileStyles = css`
  .below-card {
    margin-block-start: 32px;
    padding-block-start: 24px;
    border-block-start: 1px solid color-mix(in srgb, currentColor 16%, transparent);
  }
  .phone {
    display: flex;
    gap: 8px;
  }
  .phone > .input {
    flex: 1;
    min-inline-size: 0;
  }
  /* The closed list shows the calling code instead of the country's name; its options are shown as they are. */
  .phone > .select {
    flex: none;
    grid-template-columns: auto;
  }
  .phone > .select > .input {
    inline-size: calc(4.25em + 24px);
    -webkit-text-fill-color: transparent;
  }
  .phone option {
    -webkit-text-fill-color: currentcolor;
  }
  /* Starts where the text of the list does, in a page from right to left too. */
  .prefix {
    justify-self: start;
    padding-inline: 15px;
    font-variant-numeric: tabular-nums;
    pointer-events: none;
  }
  .fold {
    border-block: 1px solid color-mix(in srgb, currentColor 16%, transparent);
  }
  .fold > summary {
    display: flex;
    gap: 12px;
    align-items: center;
    padding-block: 12px;
    border-radius: var(--_radius);
    cursor: pointer;
    list-style: none;
  }
  .fold > summary::-webkit-details-marker {
    display: none;
  }
  .fold > summary > span {
    flex: 1;
    min-inline-size: 0;
  }
  .fold > summary > .icon {
    flex: none;
    color: var(--_link);
  }
  .fold[open] > summary > .icon {
    rotate: 180deg;
  }
  .fold > summary .small {
    display: block;
  }
  .fold-title {
    color: var(--_link);
    font-weight: 600;
  }
  .fold > .stack {
    padding-block: 12px 24px;
  }
  @media (hover: hover) {
    .fold > summary:hover .fold-title {
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
  }
  /* About as high as the code step: the page below stays in its place until the form arrives. */
  .wait {
    min-block-size: 20em;
  }
  @media (forced-colors: active) {
    .fold > summary > *,
    .fold > summary > .icon {
      color: LinkText;
    }
    .phone > .select > .input {
      border-color: FieldText;
      background: Field;
      forced-color-adjust: none;
    }
  }
`;
