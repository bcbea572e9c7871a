/**
 * A phone number with its country: side by side where there is room.
 */
import { css } from 'lit';

export const phoneStyles = css`
  .phone {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: 8px;
  }
  @media (max-width: 359px) {
    .phone {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
