import type { PropertyDeclaration } from 'lit';
import { describe, expect, it } from 'vitest';
import * as server from '../../src/index.server.js';

const elements = [
  server.OnboardingCard,
  server.OnboardingFlow,
  server.OnboardingLogin,
  server.OnboardingOtp,
  server.OnboardingProfile,
  server.OnboardingRegister,
];

/** `scripts/rollup/lit-modern.mjs` leaves out of the drop-in what Lit does for anything else. */
describe('the properties of the elements', () => {
  it.each(elements)('are texts and flags that follow their attributes: %o', (element) => {
    const declared: readonly PropertyDeclaration[] = Object.values(element.properties);
    expect(declared.length).toBeGreaterThan(20);
    for (const { type, ...others } of declared) {
      expect([undefined, Boolean]).toContain(type);
      expect(['attribute']).toEqual(expect.arrayContaining(Object.keys(others)));
    }
  });
});
