/**
 * A consent: a checkbox if it is optional, Yes and No with equal weight if an answer is mandatory.
 *
 * Parts: `consent`, `legend`, `checkbox`, `radio`, `choice-label`, and those of `field`.
 */
import { html, type TemplateResult } from 'lit';
import { checkbox, radioGroup } from './choice.js';
import type { Renderable } from './renderable.js';

export interface ConsentParams {
  readonly name: string;
  readonly id?: string;
  /** The whole sentence, including links. */
  readonly sentence: Renderable;
  readonly hint?: Renderable;
  readonly error?: Renderable;
  readonly readonly?: boolean;
}

export function consentCheckbox(
  params: ConsentParams & { readonly checked?: boolean; readonly required?: boolean },
): TemplateResult {
  return html`<div class="consent" part="consent">
    ${checkbox({ ...params, label: params.sentence })}
  </div>`;
}

export function consentQuestion(
  params: ConsentParams & {
    /** Absent: not answered; neither Yes nor No is chosen. */
    readonly answer?: boolean;
    readonly yes: string;
    readonly no: string;
  },
): TemplateResult {
  const { answer, yes, no } = params;
  return html`<div class="consent" part="consent">
    ${radioGroup({
      ...params,
      label: params.sentence,
      inline: true,
      required: true,
      value: answer === undefined ? '' : String(answer),
      options: [
        { value: 'true', label: yes },
        { value: 'false', label: no },
      ],
    })}
  </div>`;
}
