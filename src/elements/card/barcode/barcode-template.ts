/**
 * Renders a barcode as SVG: one user unit per module. Bars are stretched to the height of their container; a square code
 * keeps its shape.
 */
import { svg, html, type TemplateResult } from 'lit';
import { isSquare, toPath, type Barcode } from './bars.js';

/** `label` is the accessible name. `PixelFit` sets the final width in whole device pixels. */
export function barcodeTemplate(barcode: Barcode, label: string): TemplateResult {
  const drawing = html`<svg
    class="bars"
    role="img"
    aria-label=${label}
    width="100%"
    viewBox="0 0 ${barcode.modules} ${barcode.rows}"
    preserveAspectRatio=${isSquare(barcode) ? 'xMidYMid' : 'none'}
    shape-rendering="crispEdges"
  >
    ${svg`<path d=${toPath(barcode)} />`}
  </svg>`;
  return isSquare(barcode) ? html`<span class="square">${drawing}</span>` : drawing;
}
