import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import type { OptionsSource } from 'onboarding-elements';

@Component({
  selector: 'app-join',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<onboarding-flow
      campaignid="1001"
      categoryid="1703"
      [apiBase]="'/api'"
      [options]="options"
      (onboarding-complete)="card = $event.detail.card"
    /><output>{{ card }}</output>`,
})
export class Join {
  card?: string;
  readonly options: OptionsSource = async (field) =>
    field === 'country' ? [{ value: '3', label: 'Italy' }] : [];
}
