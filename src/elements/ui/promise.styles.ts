/**
 * The picture of the card above the first form: the card's own gradient, and a barcode that stands for any. Its
 * place is in `form.styles.ts`, so nothing moves when this style sheet arrives with the second script.
 */
import { css } from 'lit';

export const promiseStyles = css`
  .sample {
    position: relative;
    overflow: hidden;
    padding: 9px 10px;
    border-radius: 9px;
    rotate: -5deg;
    background: var(--onboarding-card-background, var(--_gradient));
    box-shadow:
      inset 0 0 0 1px color-mix(in srgb, var(--_on-brand) 14%, transparent),
      0 1px 2px rgb(0 0 0 / 0.16),
      0 10px 18px -10px var(--_shadow);
    color: var(--_on-brand);
    font-size: 13px;
    font-weight: 700;
    line-height: 1.25;
    white-space: nowrap;
  }
  .sample > [hidden] {
    display: contents !important;
  }
  ::slotted([slot='brand']:is(img, svg)) {
    max-inline-size: 100%;
    max-block-size: 28px;
    object-fit: contain;
    object-position: 0%;
    vertical-align: top;
  }
  ::slotted(svg[slot='brand']) {
    inline-size: auto;
  }
  .sample::after {
    content: '';
    position: absolute;
    inset: 62% 0 0;
    padding: 6px 18px;
    background:
      repeating-linear-gradient(
          90deg,
          #111 0 2px,
          #0000 0 3px,
          #111 0 4px,
          #0000 0 7px,
          #111 0 10px,
          #0000 0 11px,
          #111 0 12px,
          #0000 0 14px
        )
        content-box no-repeat,
      #fff;
  }
  @media (forced-colors: active) {
    .sample {
      outline: 1px solid CanvasText;
      forced-color-adjust: none;
    }
  }
`;
