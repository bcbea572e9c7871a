import { expect, nextFrame } from '@open-wc/testing';
import { waitUntil } from '../../support/patience.js';
import { profileStage, visible } from './stage.js';

/** Controls of different heights. */
const fields = Array.from({ length: 150 }, (_, index) =>
  visible(`field${index}`, {
    type: ['date', 'text', 'boolean'][index % 3],
    label: 'A'.repeat(index),
  }),
);
const isPartial = (root: ShadowRoot | null | undefined) => root?.querySelector('.partial') !== null;

describe('a form of 150 fields', () => {
  it('is laid out completely, so that scrolling to its end moves nothing', async () => {
    const { root } = await profileStage({ fields });
    await waitUntil(() => !isPartial(root));
    const button = root.querySelector('button[type=submit]')!;
    const place = () => Math.round(button.getBoundingClientRect().y + scrollY);
    const before = place();
    button.scrollIntoView();
    await nextFrame();
    await nextFrame();
    expect(place()).to.equal(before);
  });

  it('does not render its remaining fields while the pointer is pressed', async () => {
    const press = () => {
      const element = document.querySelector('onboarding-profile');
      if (element?.shadowRoot?.querySelector('form')) {
        dispatchEvent(new PointerEvent('pointerdown', { buttons: 1 }));
      } else requestAnimationFrame(press);
    };
    requestAnimationFrame(press);
    const { root, settled } = await profileStage({ fields });
    for (let frame = 0; frame < 5; frame += 1) await nextFrame();
    await settled();
    expect(isPartial(root)).to.equal(true);
    dispatchEvent(new PointerEvent('pointerup'));
    await waitUntil(() => !isPartial(root));
  });
});
