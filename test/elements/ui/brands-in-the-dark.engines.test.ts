import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { primaryButton, textButton } from '../../../src/elements/ui/button.js';
import { stepIndicator } from '../../../src/elements/ui/steps.js';
import { paint, unpaint, type Scheme } from '../../support/accessible.js';
import { chromaAndHue, contrast, painted } from '../../support/contrast.js';
import { stage } from './stage.js';

const brands = {
  'our own': ['#2b50c8', '#ffffff'],
  red: ['#d40511', '#ffffff'],
  gold: ['#c9a24b', '#16120a'],
  green: ['#1b6b3a', '#ffffff'],
  yellow: ['#ffc400', '#1a1a1a'],
  black: ['#111111', '#ffffff'],
} as const;
const grounds: Record<Scheme, string> = { light: '#ffffff', dark: '#121212' };

async function branded(scheme: Scheme, properties: Record<string, string>) {
  paint(scheme);
  const { host, find } = await stage(
    html`${stepIndicator(2, 3)} ${primaryButton({ label: 'Save' })}
    ${textButton({ label: 'Not now' })}`,
  );
  for (const [name, value] of Object.entries(properties)) {
    host.style.setProperty(`--onboarding-${name}`, value);
  }
  const {
    color: ink,
    backgroundColor: fill,
    borderTopColor: edge,
  } = getComputedStyle(find('.primary'));
  find('.primary').focus();
  const ring = getComputedStyle(find('.primary')).outlineColor;
  const link = getComputedStyle(find('.text')).color;
  const step = getComputedStyle(find('.reached')).borderTopColor;
  return { ink, fill, edge, ring, link, step };
}

/** Firefox rounds a mixture with little of a colour by up to four steps of a channel. */
function expectPaint(colour: string, wanted: string): void {
  const channels = painted(wanted);
  painted(colour).forEach((channel, at) => expect(channel).to.be.closeTo(channels[at]!, 4));
}

describe('a brand', () => {
  afterEach(unpaint);

  for (const [name, [accent, ink]] of Object.entries(brands)) {
    for (const scheme of ['light', 'dark'] as const) {
      const ground = grounds[scheme];

      it(`fills its buttons with the accent as given: ${name}, ${scheme}`, async () => {
        const seen = await branded(scheme, { accent, 'on-accent': ink });
        expect(painted(seen.fill)).to.deep.equal(painted(accent));
        expect(painted(seen.ink)).to.deep.equal(painted(ink));
      });

      it(`has a border around a fill that the page swallows, and no other: ${name}, ${scheme}`, async () => {
        const { fill, edge } = await branded(scheme, { accent, 'on-accent': ink });
        if (contrast(fill, ground) < 3) expect(contrast(edge, ground)).to.be.at.least(3);
        else expect(painted(fill, edge)).to.deep.equal(painted(fill));
      });

      it(`has readable links, rings and steps of its own hue and strength: ${name}, ${scheme}`, async () => {
        const { link, ring, step } = await branded(scheme, { accent, 'on-accent': ink });
        expect(contrast(link, ground), 'link').to.be.at.least(4.5);
        expect(contrast(step, ground), 'step').to.be.at.least(3);
        expect(contrast(ring, ground), 'ring').to.be.at.least(3);
        const own = chromaAndHue(accent);
        // Links and rings of a red brand would look like errors.
        const ofBrand = name === 'red' ? [step] : [link, ring, step];
        for (const colour of ofBrand) {
          const { chroma, hue } = chromaAndHue(colour);
          // What the screen cannot show of a strong colour at another lightness is at most a third.
          expect(chroma, 'chroma').to.be.at.least(own.chroma * 0.66 - 1e-6);
          if (own.chroma > 0.02) expect(Math.abs(hue - own.hue), 'hue').to.be.below(17);
        }
      });
    }
  }

  for (const accent of ['#e3001b', '#c8102e', '#ff6f61', '#7f1010']) {
    for (const scheme of ['light', 'dark'] as const) {
      it(`does not look like an error: links and rings in the text colour: ${accent}, ${scheme}`, async () => {
        const plain = await branded(scheme, { accent });
        expectPaint(plain.link, scheme === 'light' ? '#000000' : '#ffffff');
        expectPaint(plain.ring, scheme === 'light' ? '#000000' : '#ffffff');
        const own = await branded(scheme, { accent, text: '#6b5b4b' });
        expectPaint(own.ring, '#6b5b4b');
        const given = await branded(scheme, { accent, link: '#aa0000' });
        expectPaint(given.link, '#aa0000');
        expectPaint(given.ring, '#aa0000');
      });
    }
  }

  it('may have another accent in the dark', async () => {
    const accents = { 'accent-dark': '#ffffff', 'on-accent-dark': '#111111' };
    const given = { accent: '#111111', 'on-accent': '#ffffff', ...accents };
    const dark = await branded('dark', given);
    expect([painted(dark.fill), painted(dark.ink), painted(dark.link)]).to.deep.equal([
      painted('#ffffff'),
      painted('#111111'),
      painted('#ffffff'),
    ]);
    const light = await branded('light', given);
    expect([painted(light.fill), painted(light.ink)]).to.deep.equal([
      painted('#111111'),
      painted('#ffffff'),
    ]);
  });

  it('keeps its text colour on another accent in the dark', async () => {
    const dark = await branded('dark', { 'accent-dark': '#3465e0' });
    expect(painted(dark.ink)).to.deep.equal(painted('#ffffff'));
  });
});
