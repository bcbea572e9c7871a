import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { primaryButton } from '../../../src/elements/ui/button.js';
import { textField } from '../../../src/elements/ui/field.js';
import { heading } from '../../../src/elements/ui/heading.js';
import { stage } from './stage.js';

const blue = 'rgb(1, 2, 200)';

describe('a custom property', () => {
  for (const [token, value, selector, property, computed] of [
    ['heading-font', 'monospace', 'h2', 'fontFamily', 'monospace'],
    ['heading-size', '30px', 'h2', 'fontSize', '30px'],
    ['heading-weight', '300', 'h2', 'fontWeight', '300'],
    ['button-radius', '3px', '.primary', 'borderTopLeftRadius', '3px'],
    ['muted', blue, '.hint', 'color', blue],
    ['border', blue, '.input', 'borderTopColor', blue],
    ['text', blue, '.stack', 'color', blue],
  ] as const) {
    it(`changes the look: --onboarding-${token}`, async () => {
      const { host, find } = await stage(
        html`${heading({ text: 'Title' })}
        ${textField({ name: 'one', label: 'One', hint: 'A hint' })}
        ${primaryButton({ label: 'Go' })}`,
      );
      const look = () => getComputedStyle(find(selector))[property];
      expect(look()).not.to.equal(computed);
      host.style.setProperty(`--onboarding-${token}`, value);
      expect(look()).to.equal(computed);
    });
  }
});
