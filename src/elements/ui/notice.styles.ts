/**
 * Styles that are needed after the first action: errors, busy buttons, notices, the waiting indicator, outlined
 * icons. They are loaded with the logic of the forms, so the first form does not wait for them.
 */
import { css } from 'lit';

export const noticeStyles = css`
  :host {
    --_error: var(--onboarding-error, #b3261e);
    --_success: var(--onboarding-success, #146c2e);
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_error: var(--onboarding-error, light-dark(#b3261e, #ffb4ab));
      --_success: var(--onboarding-success, light-dark(#146c2e, #86d993));
    }
  }
  @supports (color: light-dark(oklch(from red max(l, 0.5) calc(c * 0.7) h), red)) {
    :host {
      --_error: var(
        --onboarding-error,
        light-dark(oklch(from color-mix(in oklab, #b3261e 25%, var(--_lift)) l c h / 1), #ffb4ab)
      );
      --_success: var(
        --onboarding-success,
        light-dark(oklch(from color-mix(in oklab, #146c2e 25%, var(--_lift)) l c h / 1), #86d993)
      );
    }
    .spinner,
    .fold > summary > .icon {
      --_link: var(--_tint);
    }
    /* Moves away from the text colour, which only increases the contrast. */
    @media (hover: hover) and (forced-colors: none) {
      .primary:hover {
        background: color-mix(
          in oklab,
          var(--_accent) 85%,
          oklch(from var(--_on-accent) calc((0.6 - l) * 9) 0 h)
        );
      }
    }
  }
  /* Sentences of the page beside English ones: each has the direction of its first letter, and starts where the page does. */
  [dir='']:dir(rtl) {
    text-align: right;
  }
  [dir=''] * {
    unicode-bidi: plaintext;
  }
  /* Text that is larger than the screen was made for, for example 200 % on a phone. */
  @media (max-width: 15em) {
    :host > :not(slot) {
      hyphens: auto;
    }
  }
  .error {
    display: flex;
    gap: 6px;
    color: var(--_error);
  }
  .icon {
    flex: none;
    inline-size: calc(1.25 * var(--_size));
    block-size: calc(1.25 * var(--_size));
    fill: currentColor;
  }
  @media (hover: hover) {
    .input:hover:not(:focus, [aria-invalid]) {
      border-color: color-mix(in srgb, var(--_border), currentColor 40%);
    }
  }
  .input[aria-invalid] {
    padding-inline: 13px;
    border: 2px solid var(--_error);
  }
  /*
   * Delayed, so that a quick response changes nothing visible. A delay costs no frame, while an animation that runs
   * costs one after another, which the reply would have to wait for.
   */
  .primary[aria-busy] > span {
    animation: early 1ms 0.3s backwards;
  }
  .primary[aria-busy] > span + span {
    animation-name: late;
  }
  @keyframes early {
    from {
      visibility: inherit;
    }
  }
  .primary[aria-busy] {
    position: relative;
    overflow: hidden;
    cursor: progress;
  }
  .primary[aria-disabled]:not([aria-busy]) {
    opacity: 0.45;
    cursor: not-allowed;
  }
  .primary[aria-busy]::after {
    content: '';
    position: absolute;
    inset: auto auto 0 0;
    inline-size: 10%;
    border-block-end: 4px solid;
    animation:
      busy 1.2s 0.3s infinite alternate,
      late 1ms 0.3s backwards;
  }
  @keyframes late {
    from,
    to {
      visibility: hidden;
    }
  }
  @keyframes busy {
    to {
      translate: 900%;
    }
  }
  /* Leaves room for fixed bars of the page at the top and bottom: the browser scrolls what gets the focus into view. */
  .stack * {
    scroll-margin-block: var(--onboarding-scroll-margin, 6rem);
  }
  .summary {
    background: color-mix(in srgb, var(--_error) 7%, transparent);
  }
  /* On the tinted background the accent may lack contrast, so links are underlined. */
  .summary .item,
  .summary .plain {
    color: inherit;
    font-weight: 400;
  }
  .summary .done {
    color: var(--_muted);
    text-decoration: line-through;
  }
  .summary .small {
    margin-block-start: 4px;
  }
  /* A button in a line of text: 44 px to press, without a taller line. */
  .contact .text,
  .resend .text,
  .chosen .text,
  .summary-title .text {
    min-block-size: 0;
    margin-block: -12.5px;
    padding-block: 12.5px;
    font-weight: inherit;
  }
  a.text {
    display: inline-flex;
    align-items: center;
  }
  .text[aria-disabled] {
    opacity: 0.45;
    text-decoration: none;
    cursor: not-allowed;
  }
  ul {
    padding: 0;
    list-style: none;
  }
  @media (prefers-reduced-motion: reduce) {
    .primary[aria-busy]::after {
      inline-size: 100%;
      animation: late 1ms 0.3s backwards;
    }
  }
  .outline {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .text:has(> .icon) {
    display: inline-flex;
    gap: 8px;
    align-items: center;
  }
  .notice {
    display: flex;
    gap: 12px;
    padding: 12px 16px;
    border: 1px solid color-mix(in srgb, currentColor 20%, transparent);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .notice .icon {
    margin-block-start: 0.125em;
  }
  /* A button is higher than its line. */
  .notice:has(.text) {
    align-items: center;
  }
  .notice.success {
    border-color: var(--_success);
    background: color-mix(in srgb, var(--_success) 8%, transparent);
  }
  .notice.success .icon {
    color: var(--_success);
  }
  .notice.offline {
    border-style: dashed;
    border-color: var(--_border);
  }
  .list {
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  /* The padding leaves room for the corners of the turning box, which would lie outside the column. */
  .waiting {
    display: flex;
    gap: 16px;
    align-items: center;
    min-block-size: var(--_control);
    padding-inline: calc(0.33 * var(--_size));
  }
  .spinner {
    flex: none;
    inline-size: calc(1.5 * var(--_size));
    block-size: calc(1.5 * var(--_size));
    border: 3px solid color-mix(in srgb, currentColor 20%, transparent);
    border-block-start-color: var(--_link);
    border-radius: 50%;
    animation: turn 0.9s 0.3s linear infinite;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    /* Beside the heading, since the bars have no colours. */
    [part='steps-label'] {
      all: unset;
      font-size: 0.6em;
    }
    .text[aria-disabled] {
      opacity: 1;
      color: GrayText;
    }
    .primary[aria-disabled]:not([aria-busy]) {
      border: 1px dashed GrayText;
      opacity: 1;
      background: none;
      color: GrayText;
    }
    .spinner {
      border-color: GrayText;
      border-block-start-color: CanvasText;
    }
  }
`;
