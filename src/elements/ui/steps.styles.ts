/**
 * Styles of the flow: the step indicator and the transition between steps.
 */
import { css } from 'lit';

export const stepStyles = css`
  .steps {
    display: grid;
    gap: 8px;
    max-inline-size: var(--_width);
    margin-block-end: 24px;
    color: var(--_text);
    font-family: var(--_font);
    font-size: var(--_size);
    text-align: start;
  }
  .steps-bar {
    display: flex;
    gap: 6px;
  }
  .steps-bar > span {
    flex: 1;
    border-block-start: 4px solid color-mix(in srgb, currentColor 16%, transparent);
    border-radius: 2px;
  }
  .steps-bar > .reached {
    border-color: var(--_link);
  }
  .enter {
    animation: enter 160ms ease-out;
  }
  @keyframes enter {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .enter {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .steps-bar > span {
      border-block-start-style: dotted;
    }
    .steps-bar > .reached {
      border-block-start-style: solid;
    }
  }
`;
