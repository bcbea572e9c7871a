import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { html, render } from 'lit';
import { phoneField } from '../../../src/elements/profile/controls/phone-control.js';
import { primaryButton, textButton, link } from '../../../src/elements/ui/button.js';
import { lockedContact } from '../../../src/elements/ui/text-fields.js';
import { stepIndicator } from '../../../src/elements/ui/steps.js';
import { paint, unpaint } from '../../support/accessible.js';
import { contrast } from '../../support/contrast.js';
import { waitUntil } from '../../support/patience.js';
import { restyle } from '../../support/restyle.js';
import { everyTemplate } from './every-template.js';
import { stage } from './stage.js';

const page = document.documentElement;

/** The contrast of a colour, which may be translucent, with white. */
const onWhite = (colour: string) => contrast(colour, '#fff');

describe('the styles of all templates', () => {
  afterEach(() => {
    unpaint();
    page.dir = '';
  });

  const accents = [undefined, '#000000', '#e4002b', '#ffd400'];
  for (const scheme of ['light', 'dark'] as const) {
    for (const accent of accents) {
      for (const wrong of [undefined, 'This is wrong.']) {
        const what = `${accent ?? 'the default accent'}, ${wrong ? 'with errors' : 'filled'}`;
        it(`pass axe: ${scheme}, ${what}`, async function () {
          this.timeout(30_000);
          paint(scheme);
          const { host } = await stage(everyTemplate(wrong));
          if (accent) host.style.setProperty('--onboarding-accent', accent);
          if (accent === '#ffd400') host.style.setProperty('--onboarding-on-accent', '#1a1a1a');
          await expect(host).to.be.accessible();
        });
      }
    }
  }

  for (const accent of accents) {
    it(`pass axe on a dark page without a dark color-scheme: ${accent ?? 'the default accent'}`, async function () {
      this.timeout(30_000);
      paint('dark');
      restyle(page, '');
      const { host } = await stage(everyTemplate('This is wrong.'));
      if (accent) host.style.setProperty('--onboarding-accent', accent);
      if (accent === '#ffd400') host.style.setProperty('--onboarding-on-accent', '#1a1a1a');
      await expect(host).to.be.accessible();
    });
  }

  // A darker orange would have less than 4.5 with dark text.
  for (const [scheme, accent, onAccent] of [
    ['light', '#e8590c', '#111111'],
    ['light', '#2b50c8', '#ffffff'],
    ['dark', '#2b50c8', '#ffffff'],
  ] as const) {
    it(`keep the contrast of a hovered button: ${scheme}, ${onAccent} on ${accent}`, async () => {
      paint(scheme);
      const { host, find, meet } = await stage(primaryButton({ label: 'Save' }));
      host.style.setProperty('--onboarding-accent', accent);
      host.style.setProperty('--onboarding-on-accent', onAccent);
      const button = find('button.primary');
      const { backgroundColor: atRest } = getComputedStyle(button);
      meet('(hover: hover) and (forced-colors: none)');
      const ofText = () => {
        const { color, backgroundColor } = getComputedStyle(button);
        return contrast(color, backgroundColor);
      };
      const before = ofText();
      const { x, y } = button.getBoundingClientRect();
      await sendMouse({ type: 'move', position: [Math.round(x) + 20, Math.round(y) + 20] });
      await waitUntil(() => button.matches(':hover'), 'no pointer');
      expect(getComputedStyle(button).backgroundColor).not.to.equal(atRest);
      const after = ofText();
      await resetMouse();
      expect(after).to.be.at.least(before);
      expect(after).to.be.at.least(4.5);
    });
  }

  it('keep the focus ring of a button with white text dark on a light page', async () => {
    paint('light');
    const { find } = await stage(primaryButton({ label: 'Save' }));
    const button = find('button.primary');
    button.focus();
    expect(getComputedStyle(button).color).to.equal('rgb(255, 255, 255)');
    expect(onWhite(getComputedStyle(button).outlineColor)).to.be.at.least(4.5);
  });

  for (const direction of ['ltr', 'rtl']) {
    for (const width of [248, 328, 736]) {
      it(`fit ${width} px, written ${direction}`, async () => {
        page.dir = direction;
        const { host, root } = await stage(everyTemplate('This is wrong.'));
        host.style.inlineSize = `${width}px`;
        const frame = host.getBoundingClientRect();
        const outside = [...root.querySelectorAll('form, form *:not(.hidden, dialog *)')].filter(
          (node) => {
            const box = node.getBoundingClientRect();
            return box.width > 0 && (box.left < frame.left - 1 || box.right > frame.right + 1);
          },
        );
        expect(outside.map((node) => node.outerHTML.slice(0, 80))).to.deep.equal([]);
      });
    }
  }

  // The layout depends on the width of the column, not of the window.
  for (const width of [280, 340, 700]) {
    it(`lay out for a column of ${width} px`, async () => {
      const label = { id: 'm', name: 'mobile', label: 'Mobile' };
      const place = { countryLabel: 'Country', onBeforeOpen: () => undefined };
      const { host, find } = await stage(
        html`${primaryButton({ label: 'Save' })}${phoneField({ ...label, ...place })}`,
      );
      host.style.inlineSize = `${width}px`;
      const button = find('button.primary').getBoundingClientRect();
      expect(button.width, 'the whole column').to.be.closeTo(find('form').clientWidth, 0.5);
      const [country, number] = [...find('.phone').children].map((it) =>
        it.getBoundingClientRect(),
      );
      expect(country?.top, 'number beside country').to.equal(number?.top);
    });
  }

  it('give every control a touch target of 44 px and text of at least 16 px', async () => {
    restyle(page, 'font-size: 10px');
    const { root } = await stage(everyTemplate());
    for (const node of root.querySelectorAll('.input, button:not(dialog *), a.primary, .choice')) {
      const box = node.getBoundingClientRect();
      const name = node.outerHTML.slice(0, 80);
      const least = node.matches('.locked > *') ? 32 : 44;
      expect(box.height, name).to.be.at.least(least);
      expect(box.width, name).to.be.at.least(44);
      if (node.matches('.input')) {
        expect(parseFloat(getComputedStyle(node).fontSize), name).to.be.at.least(16);
      }
    }
  });

  it('take a brand from five custom properties', async () => {
    const { host, find } = await stage(everyTemplate());
    const brand = {
      '--onboarding-accent': 'rgb(1, 2, 3)',
      '--onboarding-on-accent': 'rgb(250, 251, 252)',
      '--onboarding-surface': 'rgb(240, 241, 242)',
      '--onboarding-font': 'monospace',
      '--onboarding-radius': '3px',
    };
    for (const [name, value] of Object.entries(brand)) host.style.setProperty(name, value);
    const button = getComputedStyle(find('button.primary'));
    const input = getComputedStyle(find('.input'));
    expect([button.backgroundColor, button.color]).to.deep.equal([
      'rgb(1, 2, 3)',
      'rgb(250, 251, 252)',
    ]);
    expect([input.backgroundColor, input.fontFamily, input.borderRadius]).to.deep.equal([
      'rgb(240, 241, 242)',
      'monospace',
      '3px',
    ]);
  });

  it('keep the white panel of the card in the dark scheme', async () => {
    paint('dark');
    const { find } = await stage(everyTemplate());
    expect(getComputedStyle(find('.barcode')).backgroundColor).to.equal('rgb(255, 255, 255)');
  });

  it('draw radio buttons and checkboxes in the text colour of the page', async () => {
    restyle(document.body, 'background: #121212; color: rgb(240, 240, 240)');
    const { root } = await stage(everyTemplate());
    const inputs = root.querySelectorAll('[type=radio], [type=checkbox]');
    expect(inputs).to.have.length.above(4);
    for (const input of inputs) {
      expect(getComputedStyle(input).color, input.outerHTML).to.equal('rgb(240, 240, 240)');
    }
  });

  for (const size of [20, 32]) {
    it(`fit a phone field into 248 px with text of ${size} px`, async () => {
      const label = { id: 'm', name: 'mobile', label: 'Mobile' };
      const place = { countryLabel: 'Country', onBeforeOpen: () => undefined };
      const { host, root } = await stage(phoneField({ ...label, ...place }));
      host.style.setProperty('--onboarding-size', `${size}px`);
      host.style.inlineSize = '248px';
      const { right } = host.getBoundingClientRect();
      for (const node of root.querySelectorAll('.field, .phone, .phone *:not(option)')) {
        expect(node.getBoundingClientRect().right, node.outerHTML.slice(0, 60)).to.be.at.most(
          right + 1,
        );
      }
    });
  }

  for (const direction of ['ltr', 'rtl']) {
    it(`keep a locked address below its label with the icon beside it, written ${direction}`, async () => {
      page.dir = direction;
      const { find } = await stage(
        lockedContact({ name: 'mail', label: 'E-mail', value: 'anna@example.com' }),
      );
      const lock = find('.lock .icon').getBoundingClientRect();
      const value = find('[data-name]').getBoundingClientRect();
      const [edge, far] =
        direction === 'rtl' ? (['right', 'left'] as const) : (['left', 'right'] as const);
      expect(lock[edge]).to.be.closeTo(find('.field').getBoundingClientRect()[edge], 4);
      expect(Math.abs(value[edge] - lock[far]), 'beside the icon').to.be.within(4, 16);
      expect(find('[data-name]').innerText.trim()).to.equal('anna@example.com');
    });
  }

  it('keep the contrast of hints and borders on a white page with grey text', async () => {
    for (const grey of [0x55, 0x66]) {
      restyle(document.body, `background: #fff; color: rgb(${grey}, ${grey}, ${grey})`);
      const { find } = await stage(everyTemplate());
      const of = (colour: string) => onWhite(colour);
      expect(of(getComputedStyle(find('.hint')).color), `hint, ${grey}`).to.be.at.least(4.5);
      const { borderTopColor } = getComputedStyle(find('.input'));
      expect(of(borderTopColor), `border, ${grey}`).to.be.at.least(3);
    }
  });

  it('mark a busy button over its whole width with reduced motion', async () => {
    const { find, meet } = await stage(
      primaryButton({ label: 'Save', busyLabel: 'Saving…', busy: true }),
    );
    meet('(prefers-reduced-motion: reduce)');
    const button = find('button');
    const mark = getComputedStyle(button, '::after');
    expect(mark.animationName, 'it only waits').to.equal('late');
    expect(parseFloat(mark.width)).to.be.closeTo(button.clientWidth, 1);
  });

  it('animate a busy button only after 300 ms, so that no frame delays a quick response', async () => {
    const { find } = await stage(
      primaryButton({ label: 'Save', busyLabel: 'Saving…', busy: true }),
    );
    const animations = find('button').getAnimations({ subtree: true });
    expect(animations.map((one) => (one as CSSAnimation).animationName).sort()).to.deep.equal([
      'busy',
      'early',
      'late',
      'late',
    ]);
    for (const { effect } of animations) expect(effect!.getTiming().delay).to.equal(300);
  });

  it('underline the entries of the summary and give them its text colour', async () => {
    const { find } = await stage(everyTemplate('This is wrong.'));
    const { color, textDecorationLine } = getComputedStyle(find('.item'));
    expect(color).to.equal(getComputedStyle(find('.summary')).color);
    expect(textDecorationLine).to.equal('underline');
  });

  it('align the step indicator to the start on a centred page', async () => {
    restyle(document.body, 'text-align: center');
    const { host, find } = await stage(html``);
    render(stepIndicator(2, 3), host.shadowRoot!);
    expect(getComputedStyle(find('.steps')).textAlign).to.equal('start');
  });

  it('align a link and a button of the same look on one baseline', async () => {
    const { find } = await stage(
      html`<div class="actions">
        ${textButton({ label: 'Not now' })}
        ${link({ label: 'Home', href: 'https://example.com', variant: 'text' })}
      </div>`,
    );
    const top = (selector: string) => {
      const range = document.createRange();
      range.selectNodeContents(find(selector));
      return range.getBoundingClientRect().top;
    };
    expect(top('a.text')).to.be.closeTo(top('button.text'), 0.5);
  });
});
