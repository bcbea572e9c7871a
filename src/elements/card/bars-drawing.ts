/**
 * A barcode as an SVG: one unit a module, its height stretched to where it stands.
 */
import { svg, html, type TemplateResult } from 'lit';
import { toPath, type Barcode } from './bars.js';

/** `label` says what is in it. Its final width in whole pixels comes from `SharpBars`. */
export function barsDrawing(barcode: Barcode, label: string): TemplateResult {
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
