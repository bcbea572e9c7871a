import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { textButton } from '../../../src/elements/ui/button.js';
import { textField } from '../../../src/elements/ui/field.js';
import { paint, unpaint, type Scheme } from '../../support/accessible.js';
import { contrast, painted } from '../../support/contrast.js';
import { waitUntil } from '../../support/patience.js';
import { restyle } from '../../support/restyle.js';
import { everyTemplate } from './every-template.js';
import { stage } from './stage.js';

const pages: Record<Scheme, { readonly text: number; readonly ground: number }> = {
  light: { text: 0, ground: 255 },
  dark: { text: 255, ground: 18 },
};
const grey = (channel: number) => `rgb(${channel}, ${channel}, ${channel})`;

for (const scheme of ['light', 'dark'] as const) {
  describe(`on a ${scheme} page`, () => {
    const { text, ground } = pages[scheme];
    /** The share of the text colour in a colour on the page, in per cent. */
    const share = (colour: string) =>
      (100 * (painted(grey(ground), colour)[0] - ground)) / (text - ground);
    beforeEach(() => paint(scheme));
    afterEach(unpaint);

    it('quiet text has 66 % of the text colour, and a contrast of 6', async () => {
      const { root } = await stage(everyTemplate());
      for (const node of root.querySelectorAll('.hint, .small, .optional')) {
        const { color } = getComputedStyle(node);
        expect(share(color), node.outerHTML.slice(0, 60)).to.be.closeTo(66, 1);
        expect(contrast(color, grey(ground))).to.be.at.least(6);
      }
    });

    it('the border of an input has 50 % of it, 70 % under the pointer', async () => {
      const { input, meet } = await stage(textField({ name: 'name', label: 'Name' }));
      meet('(hover: hover)');
      const border = () => getComputedStyle(input()).borderTopColor;
      expect(share(border())).to.be.closeTo(50, 1);
      expect(contrast(border(), grey(ground))).to.be.at.least(3);
      const { x, y } = input().getBoundingClientRect();
      await sendMouse({ type: 'move', position: [Math.round(x) + 20, Math.round(y) + 20] });
      await waitUntil(() => input().matches(':hover'), 'no pointer');
      const hovered = border();
      await resetMouse();
      expect(share(hovered)).to.be.closeTo(70, 1);
    });

    it('the border of an input takes the link colour in focus', async () => {
      const { input, find } = await stage(everyTemplate());
      input().focus();
      expect(getComputedStyle(input()).borderTopColor).to.equal(
        getComputedStyle(find('.text')).color,
      );
    });

    it('a link of a red brand has the text colour, from the first script on', async () => {
      const { host, find, beforeSecondScript } = await stage(textButton({ label: 'Log in' }));
      host.style.setProperty('--onboarding-accent', '#d40511');
      host.style.setProperty('--onboarding-text', scheme === 'light' ? '#000' : '#fff');
      beforeSecondScript();
      const link = () => painted(getComputedStyle(find('.text')).color);
      expect(link()).to.deep.equal([text, text, text]);
      host.style.setProperty('--onboarding-accent', '#2b50c8');
      expect(link()).not.to.deep.equal([text, text, text]);
    });

    it('an input has the background of the browser’s own controls', async () => {
      const { input } = await stage(everyTemplate());
      const canvas = document.createElement('div');
      canvas.style.background = 'Canvas';
      document.body.append(canvas);
      expect(painted(getComputedStyle(input()).backgroundColor)).to.deep.equal(
        painted(getComputedStyle(canvas).backgroundColor),
      );
      canvas.remove();
    });

    it('quiet text and borders are as strong as the text if more contrast is preferred', async () => {
      const { find, input, meet } = await stage(everyTemplate());
      meet('(prefers-contrast: more)');
      expect(share(getComputedStyle(find('.hint')).color)).to.equal(100);
      expect(share(getComputedStyle(input()).borderTopColor)).to.equal(100);
    });
  });
}

it('an input on a dark page without a dark color-scheme keeps its white text readable', async () => {
  restyle(document.body, 'background: #222; color: #fff');
  const { input } = await stage(everyTemplate());
  const { color, backgroundColor } = getComputedStyle(input());
  expect(painted('#222', backgroundColor)).to.deep.equal(painted('#222'));
  expect(contrast(color, '#222')).to.be.at.least(7);
  unpaint();
});
