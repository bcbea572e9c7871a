import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { type ProfileStage, profileStage, visible } from './stage.js';
import { waitUntil } from '../../support/patience.js';

/** A focused field with an invalid number; its error would move everything below it. */
async function withWrongNumber(): Promise<ProfileStage> {
  const stage = await profileStage({
    fields: [visible('children', { type: 'number', label: 'Children' })],
    consents: [visible('usedforpromotions', { mandatory: true })],
  });
  const input = stage.find('children');
  input.focus();
  input.value = 'many';
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await stage.settled();
  return stage;
}

async function press(target: Element): Promise<void> {
  const { x, y, width, height } = target.getBoundingClientRect();
  const position = [x + width / 2, y + height / 2].map(Math.round) as [number, number];
  await sendMouse({ type: 'move', position });
  await sendMouse({ type: 'down' });
}

const isWrong = ({ find }: ProfileStage) => find('children').hasAttribute('aria-invalid');

describe('a press that leaves an invalid field', () => {
  afterEach(() => resetMouse());

  it('clicks the pressed button; the error appears after the release', async () => {
    const stage = await withWrongNumber();
    const button = stage.root.querySelector<HTMLButtonElement>('button[type=submit]')!;
    let clicks = 0;
    button.addEventListener('click', () => (clicks += 1));
    const before = button.getBoundingClientRect().y;
    await press(button);
    await waitUntil(() => stage.root.activeElement?.getAttribute('name') !== 'children');
    await stage.settled();
    expect(button.getBoundingClientRect().y).to.equal(before);
    await sendMouse({ type: 'up' });
    await waitUntil(() => isWrong(stage));
    expect(clicks).to.equal(1);
    expect(stage.root.querySelector('[part~=summary]')).to.not.equal(null);
  });

  it('selects the pressed radio button', async () => {
    const stage = await withWrongNumber();
    const [yes] = stage.all('usedforpromotions');
    await press(yes!);
    await waitUntil(() => stage.root.activeElement?.getAttribute('name') !== 'children');
    await stage.settled();
    expect(isWrong(stage)).to.equal(false);
    await sendMouse({ type: 'up' });
    await waitUntil(() => isWrong(stage));
    expect(yes!.checked).to.equal(true);
  });

  it('ends when the pointer moves without a pressed button', async () => {
    const stage = await withWrongNumber();
    dispatchEvent(new PointerEvent('pointerdown', { buttons: 1 }));
    stage.find('children').blur();
    await stage.settled();
    dispatchEvent(new PointerEvent('pointermove', { buttons: 1 }));
    await stage.settled();
    expect(isWrong(stage)).to.equal(false);
    dispatchEvent(new PointerEvent('pointermove', { buttons: 0 }));
    await waitUntil(() => isWrong(stage));
  });
});
