/**
 * Style of the transition between two steps of a flow. The first step has none, so this loads later.
 */
import { css } from 'lit';

export const stepMotion = css`
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
`;
