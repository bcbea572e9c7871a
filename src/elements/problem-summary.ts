/**
 * The one summary of a form: the mistakes of the last attempt, else the problem that the server told.
 */
import { nothing, type TemplateResult } from 'lit';
import type { Activity } from '../flow/state.js';
import { pageClock } from '../flow/clock.js';
import { secondsUntil } from '../domain/deadline.js';
import type { Words } from '../i18n/localiser.js';
import { mistakeText } from '../i18n/mistake-words.js';
import { problemText, supportCodeText } from '../i18n/problem-words.js';
import type { Fault, FormState } from './form-state.js';
import type { Content } from './templates/content.js';
import { errorSummary } from './templates/summary.js';

/** The words of what is wrong with a control; `label` is the control's. */
export function faultText(fault: Fault | undefined, words: Words, label = ''): string | undefined {
  if (!fault) return undefined;
  return fault.kind === 'mistake'
    ? mistakeText(fault.mistake, words, label)
    : problemText(fault.problem, words);
}

export function problemSummary({
  form,
  activity,
  words,
  labelOf = () => '',
  actions = nothing,
}: {
  readonly form?: FormState;
  readonly activity: Activity;
  readonly words: Words;
  /** The label of a control, for sentences that name it. */
  readonly labelOf?: (name: string) => string;
  readonly actions?: Content;
}): TemplateResult {
  const faults = form?.faults ?? new Map<string, Fault>();
  if (form?.isSubmitted && faults.size > 0) {
    const items = [...faults].map(([id, fault]) => ({
      id,
      text: faultText(fault, words, labelOf(id)) ?? '',
    }));
    const title = words.say('common-mistakes', { count: items.length });
    return errorSummary({ title, items, onSelect: form.focus });
  }
  if (activity.kind !== 'failed') return errorSummary({});
  const { problem, until } = activity;
  const seconds = until === undefined ? undefined : secondsUntil(until, pageClock.now());
  return errorSummary({
    title: problemText(problem, words, seconds),
    supportCode: supportCodeText(problem, words) ?? nothing,
    actions,
  });
}
