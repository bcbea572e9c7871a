import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { textField } from '../../../src/elements/ui/field.js';
import { stage } from './stage.js';

const blue = 'rgb(1, 2, 200)';

describe('a custom property', () => {
  for (const [token, value, selector, property, computed] of [
    ['muted', blue, '.hint', 'color', blue],
    ['border', blue, '.input', 'borderTopColor', blue],
    ['text', blue, '.stack', 'color', blue],
  ] as const) {
    it(`changes the look: --onboarding-${token}`, async () => {
      const { host, find } = await stage(
        html`${textField({ name: 'one', label: 'One', hint: 'A hint' })}`,
      );
      const look = () => getComputedStyle(find(selector))[property];
      expect(look()).not.to.equal(computed);
      host.style.setProperty(`--onboarding-${token}`, value);
      expect(look()).to.equal(computed);
    });
  }
});
