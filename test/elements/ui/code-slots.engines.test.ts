import { expect } from '@open-wc/testing';
import { codeField } from '../../../src/elements/code/code-field.js';
import { stage } from './stage.js';

const error = 'This code isn’t right.';

describe('the slots of a code', () => {
  afterEach(() => document.documentElement.removeAttribute('dir'));

  for (const slots of [4, 6, 8]) {
    for (const [width, dir] of [
      [248, 'ltr'],
      [328, 'rtl'],
      [448, 'ltr'],
    ] as const) {
      it(`stand below the digits of one input, which does not scroll: ${slots}, ${width} px, ${dir}`, async () => {
        document.documentElement.dir = dir;
        const value = '0'.repeat(slots);
        const { host, root, input } = await stage(
          codeField({ name: 'code', label: 'Code', value, error, slots }),
        );
        host.style.inlineSize = `${width}px`;
        expect(root.querySelectorAll('input')).to.have.length(1);
        input().focus();
        input().setSelectionRange(slots, slots);
        expect(input().scrollWidth).to.be.at.most(input().clientWidth);
        expect(input().scrollLeft).to.equal(0);
        const style = getComputedStyle(input());
        expect(style.backgroundImage).to.contain('repeating-linear-gradient');
        expect([style.direction, style.textAlign]).to.deep.equal(['ltr', 'start']);
        const room = parseFloat(style.letterSpacing);
        const slot = digitOf(input()) + room;
        expect(parseFloat(style.backgroundSize)).to.be.closeTo(slots * slot, 1);
        expect(parseFloat(style.backgroundPositionX)).to.be.closeTo(room / 2, 1);
        expect(parseFloat(style.textIndent)).to.be.closeTo(room, 1);
      });
    }
  }

  it('are not there without a length, and do not limit what is typed', async () => {
    const params = { name: 'code', label: 'Code' };
    const { draw, input } = await stage(codeField({ ...params, slots: 6 }));
    const first = input();
    first.value = '123-456-78';
    expect(first.maxLength).to.equal(-1);
    await draw(codeField(params));
    expect(input() === first).to.equal(true);
    expect(first.value).to.equal('123-456-78');
    expect(getComputedStyle(first).backgroundImage).to.equal('none');
  });

  it('are seen through the selection of a refused code', async () => {
    const { input, meet } = await stage(
      codeField({ name: 'code', label: 'Code', value: '000000', error, slots: 6 }),
    );
    const selection = getComputedStyle(input(), '::selection');
    expect(selection.backgroundColor).to.match(/ \/ 0\.2\)|, 0\.2\)/);
    expect(selection.color).to.equal(getComputedStyle(input()).color);
    meet('(forced-colors: active)');
    expect(getComputedStyle(input(), '::selection').backgroundColor).not.to.match(/0\.2\)/);
  });

  it('stay in forced colours, in the colours of the system', async () => {
    const { input, meet } = await stage(
      codeField({ name: 'code', label: 'Code', error, slots: 6 }),
    );
    meet('(forced-colors: active)');
    const style = getComputedStyle(input());
    expect(style.getPropertyValue('forced-color-adjust')).to.be.oneOf(['none', '']);
    expect(style.getPropertyValue('--_border').trim()).to.equal('FieldText');
  });
});

/** The width of a digit in the font of the input. */
function digitOf(input: HTMLInputElement): number {
  const ruler = document.createElement('span');
  const { fontFamily, fontSize } = getComputedStyle(input);
  Object.assign(ruler.style, { fontFamily, fontSize, position: 'absolute' });
  ruler.textContent = '0';
  document.body.append(ruler);
  const { width } = ruler.getBoundingClientRect();
  ruler.remove();
  return width;
}
