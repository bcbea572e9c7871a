import { Component } from '@angular/core';
import type { OptionsSource } from 'onboarding-elements';
import { OnboardingFlowInputs } from './onboarding-flow.js';

@Component({
  selector: 'app-join',
  imports: [OnboardingFlowInputs],
  template: `<!-- code-length: the length of your platform's codes -->
    <onboarding-flow
      campaignid="1001"
      [categoryID]="1703"
      [apiBase]="'/api'"
      [codeLength]="6"
      [options]="options"
      (onboarding-complete)="card = $event.detail.card"
    /><output>{{ card }}</output>`,
})
export class Join {
  card?: string;
  readonly options: OptionsSource = async (field) =>
    field === 'country' ? [{ value: '3', label: 'Italy' }] : [];
}
