/**
 * Sets many properties of an element at once: `<onboarding-otp ${handOn(properties)}>`.
 */
import { Directive, directive, type ElementPart } from 'lit/directive.js';

class HandOn extends Directive {
  // On a server nothing is handed on: there is no page whose attributes could matter yet.
  override render(properties: object): object {
    return properties;
  }

  override update({ element }: ElementPart, [properties]: [object]): void {
    Object.assign(element, properties);
  }
}

export const handOn = directive(HandOn);
