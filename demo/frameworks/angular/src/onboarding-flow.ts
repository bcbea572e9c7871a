import { Directive, effect, ElementRef, inject, input, isSignal } from '@angular/core';
import type { OnboardingFlow } from 'onboarding-elements';

/** Types the inputs of the tag: a wrong name, a wrong value or a missing required one does not compile. */
@Directive({ selector: 'onboarding-flow' })
export class OnboardingFlowInputs {
  readonly campaignid = input.required<OnboardingFlow['campaignid']>();
  readonly categoryID = input.required<OnboardingFlow['categoryID']>();
  readonly apiBase = input.required<OnboardingFlow['apiBase']>();
  readonly apiKey = input<OnboardingFlow['apiKey']>();
  readonly devicetype = input<OnboardingFlow['devicetype']>();
  readonly country = input<OnboardingFlow['country']>();
  readonly identifiers = input<OnboardingFlow['identifiers']>();
  readonly identifier = input<OnboardingFlow['identifier']>();
  readonly mobileFormat = input<OnboardingFlow['mobileFormat']>();
  readonly consentsRequired = input<OnboardingFlow['consentsRequired']>();
  readonly consentsVersion = input<OnboardingFlow['consentsVersion']>();
  readonly homeUrl = input<OnboardingFlow['homeUrl']>();
  readonly doneUrl = input<OnboardingFlow['doneUrl']>();
  readonly loginUrl = input<OnboardingFlow['loginUrl']>();
  readonly supportUrl = input<OnboardingFlow['supportUrl']>();
  readonly privacyUrl = input<OnboardingFlow['privacyUrl']>();
  readonly termsUrl = input<OnboardingFlow['termsUrl']>();
  readonly codeLength = input<OnboardingFlow['codeLength']>();
  readonly minPassword = input<OnboardingFlow['minPassword']>();
  readonly start = input<OnboardingFlow['start']>();
  readonly tone = input<OnboardingFlow['tone']>();
  readonly headingLevel = input<OnboardingFlow['headingLevel']>();
  readonly minAge = input<OnboardingFlow['minAge']>();
  readonly symbology = input<OnboardingFlow['symbology']>();
  readonly noResume = input<OnboardingFlow['noResume']>();
  readonly noReset = input<OnboardingFlow['noReset']>();
  readonly proof = input<OnboardingFlow['proof']>();
  readonly debug = input<OnboardingFlow['debug']>();
  readonly options = input<OnboardingFlow['options']>();
  readonly values = input<OnboardingFlow['values']>();
  readonly hiddenValues = input<OnboardingFlow['hiddenValues']>();
  readonly validate = input<OnboardingFlow['validate']>();
  readonly headers = input<OnboardingFlow['headers']>();
  readonly fetch = input<OnboardingFlow['fetch']>();
  readonly messages = input<OnboardingFlow['messages']>();
  readonly locale = input<OnboardingFlow['locale']>();
  readonly promise = input<OnboardingFlow['promise']>();
  readonly walletAppleUrl = input<OnboardingFlow['walletAppleUrl']>();
  readonly walletGoogleUrl = input<OnboardingFlow['walletGoogleUrl']>();
  readonly walletAppleBadge = input<OnboardingFlow['walletAppleBadge']>();
  readonly walletGoogleBadge = input<OnboardingFlow['walletGoogleBadge']>();
  readonly phoneUrl = input<OnboardingFlow['phoneUrl']>();

  constructor() {
    const { nativeElement } = inject<ElementRef<OnboardingFlow>>(ElementRef);
    effect(() => {
      for (const [name, read] of Object.entries(this)) {
        const value: unknown = isSignal(read) ? read() : undefined;
        if (value !== undefined) Object.assign(nativeElement, { [name]: value });
      }
    });
  }
}
