/**
 * The content that a template accepts: text, or another template.
 */
import type { nothing, TemplateResult } from 'lit';

export type Renderable = TemplateResult | string | typeof nothing;
