/**
 * The small card above the first form: the card itself, drawn in a width at which nothing is truncated, and scaled. Its
 * place, tilt, accent and corners are in `form.styles.ts`: nothing moves when this style sheet arrives with the second script.
 */
import { css } from 'lit';

export const promiseStyles = css`
  /* The field comes first where the screen is low, for example at 400 %. */
  @media (max-height: 20em) {
    .promise {
      order: 1;
    }
  }
  .sample {
    background: none;
    direction: ltr;
    font-size: 16px;
  }
  .sample > .card-frame {
    inline-size: 352px;
    scale: calc(128 / 352);
    transform-origin: 0 0;
  }
  .sample .card,
  .sample .card::before {
    animation: none;
  }
  .sample > .card-frame .barcode {
    padding: 20px 40px;
    cursor: inherit;
  }
  .sample .bars {
    flex: 1;
    inline-size: 100%;
    background: repeating-linear-gradient(
      90deg,
      #111 0 6px,
      #0000 0 9px,
      #111 0 12px,
      #0000 0 21px,
      #111 0 30px,
      #0000 0 33px,
      #111 0 36px,
      #0000 0 42px
    );
    forced-color-adjust: none;
  }
`;
