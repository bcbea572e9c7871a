import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { primaryButton, textButton } from '../../../src/elements/ui/button.js';
import { textField } from '../../../src/elements/ui/field.js';
import { stepIndicator } from '../../../src/elements/ui/steps.js';
import { restyle } from '../../support/restyle.js';
import { stage } from './stage.js';

const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

/** Relative luminance of colours painted over each other, the last one on top. */
function luminance(...colours: readonly string[]): number {
  for (const colour of colours) {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data]
    .map((channel) => channel / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The WCAG contrast of a colour with its background. */
function contrast(colour: string, ground: string): number {
  const [dark = 0, light = 0] = [luminance(ground), luminance(ground, colour)].sort(
    (one, other) => one - other,
  );
  return (light + 0.05) / (dark + 0.05);
}

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
      const { find } = await stage(stepIndicator({ current: 1, total: 3, label: 'Step 1 of 3' }));
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
