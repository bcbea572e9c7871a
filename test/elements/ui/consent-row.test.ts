import { expect } from '@open-wc/testing';
import { consentQuestion } from '../../../src/elements/ui/choices.js';
import { stage } from './stage.js';

const sentence = 'My data may be passed on to partner companies for their own offers.';
const answers = { short: ['Yes', 'No'], long: ['Ich stimme zu', 'Ich stimme nicht zu'] } as const;

describe('a consent', () => {
  for (const [width, words, isRow] of [
    [328, 'short', true],
    [288, 'short', true],
    [248, 'short', false],
    [328, 'long', false],
  ] as const) {
    it(`has its answers ${isRow ? 'beside' : 'below'} the sentence at ${width} px, ${words} words`, async () => {
      const [yes, no] = answers[words];
      const { host, find } = await stage(
        consentQuestion({ name: 'partners', sentence, yes, no, answer: true, error: 'Wrong.' }),
      );
      host.style.inlineSize = `${width}px`;
      const box = (selector: string) => find(selector).getBoundingClientRect();
      const [legend, choices, error] = [box('[part=legend]'), box('.choices'), box('.error')];
      expect(legend.right <= choices.left).to.equal(isRow);
      expect(legend.bottom <= choices.top).to.equal(!isRow);
      expect(error.top).to.be.at.least(Math.max(legend.bottom, choices.bottom));
      // Yes and No are equally high, and as wide as their words need.
      expect(box('label').height).to.equal(box('label + label').height);
      expect(box('label').height).to.be.at.least(48);
      expect(host.shadowRoot!.querySelector('form')!.scrollWidth).to.be.at.most(width);
    });
  }

  it('shows no error at an answer that is only required', async () => {
    const question = { name: 'partners', sentence, yes: 'Yes', no: 'No', required: true };
    const { find, draw } = await stage(consentQuestion(question));
    const colour = () => getComputedStyle(find('label')).borderTopColor;
    const quiet = colour();
    await draw(consentQuestion({ ...question, required: false }));
    expect(colour()).to.equal(quiet);
    await draw(consentQuestion({ ...question, error: 'Wrong.' }));
    expect(colour()).not.to.equal(quiet);
  });
});
