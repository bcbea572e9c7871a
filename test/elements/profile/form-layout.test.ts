import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../support/accessible.js';
import { profileStage, visible, type ProfileStage, own } from './stage.js';

const titles = ({ root }: ProfileStage) =>
  [...root.querySelectorAll('[role=heading]')].map(({ textContent }) => textContent.trim());

/** The accessible name of a group: its label, or the text of its title. */
function nameOf(group: Element): string | undefined {
  const title = group.getAttribute('aria-labelledby');
  const root = group.getRootNode() as ShadowRoot;
  return group.ariaLabel ?? root.getElementById(title ?? '')?.textContent.trim();
}

describe('the fields of the profile form', () => {
  it('have group titles in a form of 8 fields, where two can be changed', async () => {
    const stage = await profileStage({
      fields: ['name', 'surname', 'zip', 'address', 'a', 'b', 'c', 'mobilecontactdata'].map(
        (name) => visible(name),
      ),
      consents: [visible('usedbyothers'), visible('usedforpromotions')],
    });
    expect(titles(stage)).to.deep.equal(['You', 'Your address', 'Your preferences']);
    const groups = [...stage.root.querySelectorAll('form [role=group]')];
    expect(groups.map((group) => nameOf(group))).to.deep.equal([
      'You',
      'Your address',
      'Your preferences',
      'Your consents',
    ]);
    await expectAccessible(stage.element);
  });

  it('are one landmark with the name of the form', async () => {
    const stage = await profileStage({ fields: ['name', 'zip'].map((name) => visible(name)) });
    const landmarks = stage.root.querySelectorAll(
      'form[aria-label], section[aria-label], section[aria-labelledby], [role=region], [role=form]',
    );
    expect([...landmarks].map((landmark) => landmark.ariaLabel)).to.deep.equal(['Your details']);
  });

  it('have the width of their content', async () => {
    const stage = await profileStage({
      fields: ['name', 'zip', 'addressnumber'].map((name) => visible(name)),
      own: [own('children', 'Children', 'number')],
    });
    const width = (name: string) => stage.find(name).getBoundingClientRect().width;
    expect(width('zip')).to.be.below(width('name') / 2);
    expect(width('addressnumber')).to.be.below(width('zip'));
    expect(width('children')).to.equal(width('addressnumber'));
  });
});
