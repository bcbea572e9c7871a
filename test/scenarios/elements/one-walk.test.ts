import { expect } from '@open-wc/testing';
import { inPage, Visitor } from '../../support/visitor.js';
import { visit } from '../../elements/stage.js';

const apart = ['register', 'otp', 'profile', 'card']
  .map((name) => `<p></p><onboarding-${name}></onboarding-${name}>`)
  .join('');

describe('a visitor who walks from the register form to the card', () => {
  for (const [where, markup] of [
    ['in one element', '<onboarding-flow></onboarding-flow>'],
    ['through elements in several places of a page', apart],
  ] as const) {
    it(`arrives ${where}`, async () => {
      const page = await visit(markup);
      await new Visitor(inPage(page.place), () => page.code).walk('card');
      expect(page.path).to.equal('register>otp otp>profile profile>done');
    });
  }
});
