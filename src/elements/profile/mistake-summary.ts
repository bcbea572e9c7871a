/**
 * What is wrong at data entry, in one list that leads to each control.
 */
import type { TemplateResult } from 'lit';
import { shownLabel } from '../field-label.js';
import type { Journey } from '../journey.js';
import { news } from '../templates/news.js';
import { errorSummary } from '../templates/summary.js';
import type { Control } from './control.js';
import type { EntryForm } from './entry-form.js';
import { errorOf } from './field-groups.js';

/** Empty as long as nothing keeps the form from being saved. */
export function mistakeSummary(form: EntryForm, journey: Journey): TemplateResult {
  const { blocking } = form;
  if (blocking.length === 0) return errorSummary({});
  return errorSummary({
    key: form.attempts,
    isQuiet: form.isCorrecting,
    title: journey.words.say('common-mistakes', { count: blocking.length }),
    items: blocking.map((control) => ({
      id: form.focusId(control),
      text: named(control, form, journey),
    })),
    onSelect: form.focus,
  });
}

/** What was just found wrong with a control that was left. */
export function formNews(form: EntryForm, journey: Journey): TemplateResult {
  return news(form.news && named(form.news, form, journey));
}

/** What is wrong with a control, in words that stand alone: not all sentences name the field. */
function named(control: Control, form: EntryForm, journey: Journey): string {
  const { words } = journey;
  const text = errorOf(control, form, journey) ?? '';
  const field = shownLabel(control.field, words);
  return text.includes(field) ? text : words.say('common-named', { field, text });
}
