import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../support/accessible.js';
import {
  failSaves,
  profileStage,
  visible,
  type ProfileStage,
  type StageOptions,
  own,
} from './stage.js';

const optional = Array.from({ length: 12 }, (_, index) => visible(`extra${index}`));
const fields = [...optional, visible('name', { mandatory: true })];
const long = (more: Partial<StageOptions> = {}) =>
  profileStage({ fields, data: { name: 'Anna' }, ...more });

const fold = ({ root }: ProfileStage) => root.querySelector('details')!;
const isSeen = (stage: ProfileStage, name: string) => stage.find(name).checkVisibility();
async function press(stage: ProfileStage): Promise<void> {
  // The event comes a task later; until then the form does not know.
  const toggled = new Promise((resolve) =>
    fold(stage).addEventListener('toggle', resolve, { once: true }),
  );
  fold(stage).querySelector('summary')!.click();
  await toggled;
  await stage.settled();
}

describe('the optional fields of a form', () => {
  it('are folded below the mandatory ones, with their number', async () => {
    const stage = await long();
    expect(isSeen(stage, 'name')).to.equal(true);
    expect(isSeen(stage, 'extra0')).to.equal(false);
    const summary = fold(stage).querySelector('summary')!.innerText.replace(/\s+/g, ' ');
    expect(summary.trim()).to.equal('Add more about you (optional) 12 questions');
    await expectAccessible(stage.element);
    await press(stage);
    expect(isSeen(stage, 'extra0')).to.equal(true);
    await expectAccessible(stage.element);
  });

  it('stay unfolded when the form is drawn right after the press', async () => {
    const stage = await long();
    fold(stage).querySelector('summary')!.click();
    stage.element.requestUpdate();
    await stage.settled();
    expect(isSeen(stage, 'extra0')).to.equal(true);
    fold(stage).querySelector('summary')!.click();
    stage.element.requestUpdate();
    await stage.settled();
    expect(isSeen(stage, 'extra0')).to.equal(false);
  });

  it('stay unfolded when the form is drawn right after the browser has found a text in them', async () => {
    const stage = await long();
    // As find-in-page opens them: without a press.
    fold(stage).open = true;
    stage.element.requestUpdate();
    await stage.settled();
    expect(isSeen(stage, 'extra0')).to.equal(true);
    stage.element.requestUpdate();
    await stage.settled();
    expect(isSeen(stage, 'extra0')).to.equal(true);
  });

  it('are sent back as stored while they are folded', async () => {
    const stage = await long({ data: { extra0: 'kept', extra11: 'kept, too', name: 'Anna' } });
    await press(stage);
    expect(isSeen(stage, 'extra0')).to.equal(false);
    await stage.save();
    expect(stage.sent()).to.include({ extra0: 'kept', extra11: 'kept, too', name: 'Anna' });
  });

  it('keep what was typed when they are folded again', async () => {
    const stage = await long();
    await press(stage);
    await stage.fill('extra3', 'typed');
    await press(stage);
    await stage.save();
    expect(stage.sent()).to.include({ extra3: 'typed' });
  });

  it('are opened by an error in one of them, which takes the focus', async () => {
    const stage = await long({
      own: [own('children', 'Children', 'number')],
    });
    await press(stage);
    await stage.fill('children', 'two');
    await press(stage);
    await stage.save();
    expect(stage.sent()).to.equal(undefined);
    expect(fold(stage).open).to.equal(true);
    expect(stage.root.activeElement).to.equal(stage.find('children'));
  });

  it('stay open after a failed save', async () => {
    const stage = await long();
    await press(stage);
    failSaves(stage, 'status:500');
    await stage.save();
    expect(fold(stage).open).to.equal(true);
  });

  it('are open if one of them has a value', async () => {
    const stage = await long({ data: { extra0: 'stored', name: 'Anna' } });
    expect(fold(stage).open).to.equal(true);
    expect(isSeen(stage, 'extra1')).to.equal(true);
  });

  it('are not folded if they are two', async () => {
    const stage = await long({ fields: [...fields.slice(-1), ...fields.slice(0, 2)] });
    expect(stage.root.querySelectorAll('details').length).to.equal(0);
    expect(isSeen(stage, 'extra1')).to.equal(true);
  });
});
