/**
 * What a template takes for words: text, or a template made of words.
 */
import type { nothing, TemplateResult } from 'lit';

export type Content = TemplateResult | string | typeof nothing;
