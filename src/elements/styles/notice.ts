/**
 * Notices, waiting and outlined icons: what shows once a journey is under way.
 */
import { css } from 'lit';

export const noticeStyles = css`
  .outline {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
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
    margin-block-start: 2px;
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
  .waiting {
    display: flex;
    gap: 16px;
    align-items: center;
    min-block-size: var(--_control);
  }
  .spinner {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    border: 3px solid color-mix(in srgb, currentColor 20%, transparent);
    border-block-start-color: var(--_accent);
    border-radius: 50%;
    animation: turn 0.9s linear infinite;
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
    .spinner {
      border-color: GrayText;
      border-block-start-color: CanvasText;
    }
  }
`;
