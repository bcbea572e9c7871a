/**
 * Renders a barcode as SVG: one user unit per module, stretched to the height of its container.
 */
import { svg, html, type TemplateResult } from 'lit';
import { toPath, type Barcode } from './bars.js';

/** `label` is the accessible name. `PixelFit` sets the final width in whole device pixels. */
export function barcodeTemplate(barcode: Barcode, label: string): TemplateResult {
  return html`<svg
    class="bars"
    role="img"
    aria-label=${label}
    width="100%"
    viewBox="0 0 ${barcode.modules} 1"
    preserveAspectRatio="none"
    shape-rendering="crispEdges"
  >
    ${svg`<path d=${toPath(barcode)} />`}
  </svg>`;
}
