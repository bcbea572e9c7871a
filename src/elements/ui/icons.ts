/**
 * Inline icons in `currentColor`, hidden from assistive technology: text beside them says the same.
 */
import { html, type TemplateResult } from 'lit';

/** Outlines in a 20 × 20 box. */
const paths = {
  info: 'M10 9.5v4M10 6.5v.01M10 18a8 8 0 1 0 0-16 8 8 0 0 0 0 16Z',
  success: 'm6.5 10.3 2.4 2.4 4.8-5M10 18a8 8 0 1 0 0-16 8 8 0 0 0 0 16Z',
  offline:
    'm3 3 14 14M1.8 8.2A12 12 0 0 1 6 5.6M9.4 4.8a12 12 0 0 1 8.8 3.4M5 11.6a8 8 0 0 1 3.6-2M13 10.2a8 8 0 0 1 2 1.4M10 15.5v.01',
  eye: 'M1.8 10S4.8 4.5 10 4.5s8.2 5.5 8.2 5.5-3 5.5-8.2 5.5S1.8 10 1.8 10ZM10 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  eyeOff:
    'm3 3 14 14M8.3 4.7c.5-.1 1.1-.2 1.7-.2 5.2 0 8.2 5.5 8.2 5.5a15 15 0 0 1-2.3 2.9M12.9 14.9c-.9.4-1.8.6-2.9.6C4.8 15.5 1.8 10 1.8 10a15 15 0 0 1 3.2-3.7M8.3 8.2a2.5 2.5 0 0 0 3.5 3.6',
  lock: 'M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9M5 9h10v8H5Z',
  chevron: 'm5 7.5 5 5 5-5',
  close: 'm5 5 10 10M15 5 5 15',
  copy: 'M7.5 7.5H17V17H7.5ZM4.5 12.5H3V3h9.5v1.5',
  check: 'm4 10.5 4 4 8-9',
  print: 'M6 7.5V3h8v4.5M6 14H3V7.5h14V14h-3M6 11.5h8V17H6Z',
  phone: 'M6 2h8v16H6ZM9 15.5h2',
  edit: 'M3.5 16.5v-3l9.6-9.6 3 3-9.6 9.6Z',
} as const;

export type IconName = keyof typeof paths;

export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon outline" viewBox="0 0 20 20" aria-hidden="true">
    <path d=${paths[name]} />
  </svg>`;
}
