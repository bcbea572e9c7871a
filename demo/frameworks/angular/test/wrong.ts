/**
 * Code that must not compile; a test compares the errors of `ngc` with the lines marked here.
 */
import { Component } from '@angular/core';
import { OnboardingFlow, OnboardingOtp } from 'onboarding-angular';

@Component({
  selector: 'app-wrong',
  imports: [OnboardingFlow, OnboardingOtp],
  template: `
    <onboarding-flow
      campaignId="1"
      categoryId="2"
      apiBase="/"
      (complete)="hear($event.detail.password)"
    /><!-- wrong -->
    <onboarding-flow
      campaignId="1"
      categoryId="2"
      apiBase="/"
      (step)="hear($event.detail.to === 'nowhere')"
    /><!-- wrong -->
    <onboarding-flow
      campaignId="1"
      categoryId="2"
      apiBase="/"
      (complet)="hear($event.detail.card)"
    /><!-- wrong -->
    <onboarding-flow
      #flow
      campaignId="1"
      categoryId="2"
      apiBase="/"
      (complete)="flow.element.finish()"
    /><!-- wrong -->
    <onboarding-otp campaignId="1" categoryId="2" apiBase="/" [promise]="'Points'" /><!-- wrong -->
    <onboarding-flow
      campaignId="1"
      categoryId="2"
      apiBase="/"
      (complete)="hear($event.detail.card)"
    />
  `,
})
export class Wrong {
  protected hear(heard: unknown): void {
    void heard;
  }
}

@Component({
  selector: 'app-wrong-inputs',
  imports: [OnboardingFlow],
  template: `
    <onboarding-flow campaignId="1" categoryId="2" apiBase="/" [base]="1" /><!-- wrong -->
    <onboarding-flow campaignId="1" categoryId="2" apiBase="/" start="end" /><!-- wrong -->
    <onboarding-flow campaignId="1" categoryId="2" /><!-- wrong -->
    <onboarding-flow campaignId="1" categoryId="2" apiBase="/" [identifier]="7" /><!-- wrong -->
    <onboarding-flow campaignId="1" categoryId="2" apiBase="/" [values]="'Anna'" /><!-- wrong -->
    <onboarding-flow
      campaignId="1"
      categoryId="2"
      apiBase="/"
      [hiddenValues]="['birthdate']"
    /><!-- wrong -->
    <onboarding-flow campaignId="1" categoryId="2" apiBase="/" [validate]="never" /><!-- wrong -->
    <onboarding-flow campaignId="1" categoryId="2" apiBase="/" [doneUrl]="false" /><!-- wrong -->
    <onboarding-flow campaignId="1" categoryId="2" apiBase="/" [promise]="['5 €']" /><!-- wrong -->
    <onboarding-flow campaignId="1" categoryId="2" apiBase="/" codeLength="six" /><!-- wrong -->
    <onboarding-flow
      campaignId="1"
      categoryId="2"
      apiBase="/"
      [locale]="{ sentences: {} }"
    /><!-- wrong -->
    <onboarding-flow campaignId="1" categoryId="2" apiBase="/" [noReset]="true" />
    <onboarding-flow
      campaignId="1"
      categoryId="2"
      apiBase="/"
      identifier="anna@example.org"
      [values]="{ name: 'Anna' }"
      [hiddenValues]="{ birthdate: '1990-05-07' }"
      [validate]="check"
      doneUrl="/welcome"
      promise="5 €|Points"
      codeLength="6"
      [locale]="{ lang: 'el', sentences: {} }"
    />
  `,
})
export class WrongInputs {
  protected readonly check = ({ name }: { readonly name: string }): string | undefined =>
    name === 'zip' ? 'No.' : undefined;
  protected readonly never = (): boolean => false;
}
