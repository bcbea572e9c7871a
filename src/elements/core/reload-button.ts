/**
 * "Reload the page": offered when an import has failed twice. The journey resumes after the reload.
 */
import { nothing, type TemplateResult } from 'lit';
import type { Translator } from '../../i18n/translator.js';
import { textButton } from '../ui/button.js';

/** The button, from the second failure on. */
export function reloadButton(failures: number, i18n: Translator): TemplateResult | typeof nothing {
  if (failures < 2) return nothing;
  const onClick = () => location.reload();
  return textButton({ label: i18n.t('common-reload'), name: 'reload', onClick });
}
