/**
 * Styles of the finish, below the card: the wallets, the code for the phone, and the tiles.
 */
import { css } from 'lit';

export const tileStyles = css`
  .finish {
    /* Above the shadow of the card. */
    position: relative;
    container-type: inline-size;
    display: grid;
    gap: 12px;
  }
  .wallets {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
  }
  .wallets > [role='status'] {
    flex-basis: 100%;
  }
  .outlined,
  .wallet {
    display: grid;
    flex: 1 1 max-content;
    place-items: center;
    max-inline-size: 100%;
    min-block-size: max(48px, var(--_control));
    padding: 8px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    /* Opaque: the shadow of the card reaches below the first button. */
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    text-wrap: balance;
    cursor: pointer;
  }
  .wallet > *,
  .wallets > .primary > * {
    grid-area: 1/1;
  }
  .wallet > span + span,
  .wallet[aria-busy] > span {
    visibility: hidden;
  }
  /* It keeps its width for the button, and does not make it two lines high. */
  .wallet:not([aria-busy]) > span + span {
    block-size: 0;
    overflow: hidden;
  }
  .wallet[aria-busy] > span + span {
    visibility: inherit;
  }
  .wallet[aria-disabled]:not([aria-busy]) {
    color: color-mix(in srgb, currentColor 45%, transparent);
  }
  .phone-panel {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: center;
    margin-block: 4px 8px;
    padding: 16px;
    border: 1px solid color-mix(in srgb, currentColor 24%, transparent);
    border-radius: var(--_radius);
  }
  .to-phone > .outlined {
    inline-size: 100%;
  }
  .outlined + .phone-panel {
    margin-block: 12px 0;
  }
  .phone-panel > div {
    flex: 1 1 7em;
  }
  .phone-title {
    margin-block-end: 4px;
    font-weight: 600;
  }
  .phone-panel > .phone-code {
    flex: none;
    inline-size: min(100%, 10em);
    border-radius: var(--_radius);
    background: #fff;
    color: #111;
    forced-color-adjust: none;
  }
  .phone-code .bars {
    margin-inline: auto;
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
    .outlined:hover,
    .wallet:hover {
      border-color: color-mix(in srgb, currentColor 70%, transparent);
    }
  }
  @media (prefers-contrast: more) {
    .outlined,
    .tile,
    .wallet {
      border-color: currentColor;
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
