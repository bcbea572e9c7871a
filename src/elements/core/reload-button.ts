/**
 * "Reload the page": where a script may not load again under its address. The journey resumes after the reload.
 */
import type { TemplateResult } from 'lit';
import type { Translator } from '../../i18n/translator.js';
import { textButton } from '../ui/button.js';

/** A button that reloads the page. */
export function reloadButton(i18n: Translator): TemplateResult {
  const onClick = () => location.reload();
  return textButton({ label: i18n.t('common-reload'), name: 'reload', onClick });
}
