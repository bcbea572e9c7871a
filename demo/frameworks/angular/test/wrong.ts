/**
 * Code that must not compile; a test compares the errors of `ngc` with the lines marked here.
 */
import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import 'onboarding-elements/define.js';
import { OnboardingFlowInputs } from '../src/onboarding-flow.js';

@Component({
  selector: 'app-wrong',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <onboarding-flow (onboarding-complete)="hear($event.detail.password)" /><!-- wrong -->
    <onboarding-flow (onboarding-step)="hear($event.detail.to === 'nowhere')" /><!-- wrong -->
    <onboarding-flow #flow (onboarding-complete)="flow.finish()" /><!-- wrong -->
    <onboarding-flow (onboarding-complete)="hear($event.detail.card)" />
  `,
})
export class Wrong {
  protected hear(heard: unknown): void {
    void heard;
  }
}

@Component({
  selector: 'app-wrong-inputs',
  imports: [OnboardingFlowInputs],
  template: `
    <onboarding-flow campaignid="1" categoryID="2" apiBase="/" [base]="1" /><!-- wrong -->
    <onboarding-flow campaignid="1" categoryID="2" apiBase="/" start="end" /><!-- wrong -->
    <onboarding-flow campaignid="1" categoryID="2" /><!-- wrong -->
    <onboarding-flow campaignid="1" categoryID="2" apiBase="/" [noReset]="true" />
  `,
})
export class WrongInputs {}
