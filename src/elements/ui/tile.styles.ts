/**
 * Styles of the finish, below the card: the links to a wallet and the tiles.
 */
import { css } from 'lit';

export const tileStyles = css`
  .finish {
    container-type: inline-size;
    display: grid;
    gap: 12px;
  }
  .wallet {
    display: grid;
    place-items: center;
    min-block-size: var(--_control);
    padding: 8px 16px;
    border: 1px solid #000;
    border-radius: var(--onboarding-button-radius, var(--_radius));
    background: #000;
    color: #fff;
    font-weight: 600;
    text-align: center;
    text-decoration: none;
  }
  @supports (color: light-dark(red, red)) {
    .wallet {
      border-color: light-dark(#000, #8e8e93);
    }
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(max(25%, 4.5em), 1fr));
    gap: 8px;
  }
  .tile {
    display: grid;
    gap: 6px;
    place-content: center;
    place-items: center;
    min-block-size: 76px;
    padding: 10px 2px;
    border: 1px solid color-mix(in srgb, currentColor 24%, transparent);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    font-size: clamp(0.75em, 4.9cqi, 0.875em);
    font-weight: 500;
    line-height: 1.3;
    text-align: center;
    cursor: pointer;
  }
  @media (hover: hover) and (forced-colors: none) {
    .tile:hover {
      border-color: color-mix(in srgb, currentColor 70%, transparent);
    }
    .wallet:hover {
      background: #2a2a2c;
    }
  }
  .text:has(> .icon) {
    display: inline-flex;
    gap: 8px;
    align-items: center;
  }
  @media (prefers-contrast: more) {
    .tile {
      border-color: currentColor;
    }
  }
  @media (forced-colors: active) {
    .wallet {
      color: LinkText;
    }
  }
  @media print {
    .finish,
    .actions,
    .ways {
      display: none;
    }
  }
`;
