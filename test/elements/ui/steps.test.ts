import { expect } from '@open-wc/testing';
import { stepIndicator } from '../../../src/elements/ui/steps.js';
import { painted } from '../../support/contrast.js';
import { stage } from './stage.js';

async function bars(current: number) {
  const { root, find } = await stage(stepIndicator(current, 3));
  const colours = [...root.querySelectorAll('.steps-bar > span')].map((bar) =>
    painted('#fff', getComputedStyle(bar).borderTopColor),
  );
  return { find, colours };
}

describe('the step indicator', () => {
  it('fills the steps behind the visitor, and shows the current one in 40 % of the accent', async () => {
    const { find, colours } = await bars(2);
    const accent = getComputedStyle(find('.reached')).borderTopColor;
    const [red, green, blue] = painted(accent);
    const pale = [red, green, blue].map((channel) => 255 - (255 - channel) * 0.4);
    expect(colours[0]).to.deep.equal([red, green, blue]);
    colours[1]!.forEach((channel, at) => expect(channel).to.be.closeTo(pale[at]!, 2));
    expect(colours[2]).to.deep.equal([214, 214, 214]);
    const widths = [...find('.steps-bar').children].map(
      (bar) => getComputedStyle(bar).borderTopWidth,
    );
    expect(widths).to.deep.equal(['4px', '4px', '2px']);
  });

  it('has no text, which is in the heading, and is hidden from assistive technology', async () => {
    const { find } = await bars(2);
    expect(find('.steps').textContent.trim()).to.equal('');
    expect(find('.steps-bar').getAttribute('aria-hidden')).to.equal('true');
    expect(find('.steps').getBoundingClientRect().height).to.be.below(5);
  });

  it('fills all steps and adds a tick at the end, without growing', async () => {
    const { find, colours } = await bars(4);
    expect(new Set(colours.map(String)).size).to.equal(1);
    expect(colours[0]).to.deep.equal(painted(getComputedStyle(find('.reached')).borderTopColor));
    expect(getComputedStyle(find('.steps-bar'), '::after').content).to.equal('""');
    expect(find('.steps').getBoundingClientRect().height).to.be.below(5);
  });
});
