import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { primaryButton, textButton } from '../../../src/elements/ui/button.js';
import { textField } from '../../../src/elements/ui/field.js';
import { stepIndicator } from '../../../src/elements/ui/steps.js';
import { contrast } from '../../support/contrast.js';
import { restyle } from '../../support/restyle.js';
import { stage } from './stage.js';

/** Backgrounds of white text. */
const grounds = { black: '#000', anthracite: '#222', navy: '#0b2a5b', wine: '#8a1020' };

describe('on a page with a dark background but no dark color-scheme', () => {
  afterEach(() => restyle(document.body, ''));

  const paint = (ground: string) => restyle(document.body, `background: ${ground}; color: #fff`);

  for (const [name, ground] of Object.entries({ ...grounds, 'our own blue': '#2b50c8' })) {
    it(`links and errors have a contrast of 4.5: ${name}`, async () => {
      paint(ground);
      const { find } = await stage(
        html`${textButton({ label: 'Not now' })}
        ${textField({ name: 'mail', label: 'E-mail', error: 'This is wrong.' })}`,
      );
      expect(contrast(getComputedStyle(find('.text')).color, ground)).to.be.at.least(4.5);
      expect(contrast(getComputedStyle(find('.error')).color, ground)).to.be.at.least(4.5);
    });

    it(`the step indicator has a contrast of 3: ${name}`, async () => {
      paint(ground);
      const { find } = await stage(stepIndicator(2, 3));
      const { borderTopColor } = getComputedStyle(find('.reached'));
      expect(contrast(borderTopColor, ground)).to.be.at.least(3);
    });

    it(`the focused primary button also has an inner focus ring: ${name}`, async () => {
      paint(ground);
      const { find } = await stage(primaryButton({ label: 'Save' }));
      const button = find('.primary');
      expect(getComputedStyle(button).boxShadow).to.equal('none');
      button.focus();
      const { boxShadow, backgroundColor } = getComputedStyle(button);
      expect(boxShadow).to.match(/ 0px 0px 0px 2px inset$/);
      const ring = boxShadow.replace(/ 0px.*/, '');
      expect(contrast(ring, backgroundColor)).to.be.at.least(4.5);
    });
  }
});
