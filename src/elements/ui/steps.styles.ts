/**
 * Styles of the step indicator of a flow.
 */
import { css } from 'lit';

export const stepStyles = css`
  /* The element of the step is as wide as the flow. */
  [exportparts] {
    max-inline-size: none;
  }
  .steps {
    position: relative;
    margin-block-end: 24px;
    color: var(--_text);
    font-size: var(--_size);
  }
  .steps-bar {
    display: flex;
    gap: 6px;
    align-items: center;
  }
  .steps-bar > span {
    flex: 1;
    border-block-start: 2px solid color-mix(in srgb, currentColor 16%, transparent);
    border-radius: 2px;
  }
  /* Thicker, since pale and forced colours do not show the difference. */
  .steps-bar > .current {
    border-width: 4px;
    border-color: color-mix(in srgb, var(--_link) 40%, transparent);
  }
  .steps-bar > .reached {
    border-width: 4px;
    border-color: var(--_link);
  }
  /* A tick. Its margins keep the height of the bar. */
  .steps-bar.done::after {
    content: '';
    inline-size: 6px;
    block-size: 11px;
    margin: -6px 5px -3px 4px;
    border: solid var(--_link);
    border-width: 0 2.5px 2.5px 0;
    rotate: 40deg;
  }
`;
