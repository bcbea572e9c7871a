import { Component, signal } from '@angular/core';
import type { OptionsSource } from 'onboarding-elements';
import { OnboardingFlow } from 'onboarding-angular';

@Component({
  selector: 'app-join',
  imports: [OnboardingFlow],
  template: `<!-- codeLength: the length of your platform's codes -->
    <onboarding-flow
      campaignId="1001"
      categoryId="1703"
      apiBase="/api"
      [codeLength]="6"
      [options]="options"
      (complete)="card.set($event.detail.card)"
    /><output>{{ card() }}</output>`,
})
export class Join {
  readonly card = signal<string | undefined>(undefined);
  readonly options: OptionsSource = async (field) =>
    field === 'country' ? [{ value: '3', label: 'Italy' }] : [];
}
