import { expect } from '@open-wc/testing';
import type { FieldCheck } from '../../../src/domain/configuration.js';
import { waitUntil } from '../../support/patience.js';
import { profileStage, visible } from './stage.js';

const fields = [visible('name', { mandatory: true }), visible('surname'), visible('zip')];
const sentences: Readonly<Record<string, string>> = {
  zip: 'We do not deliver there.',
  surname: 'Not in our list.',
};
const refuses: FieldCheck = ({ name, value }) =>
  value === 'wrong' ? Promise.resolve(sentences[name]) : undefined;

describe("the page's own check of data entry", () => {
  it('stands at its fields and in the summary, in the event as "host", and goes with a change', async () => {
    const stage = await profileStage({ fields, properties: { validate: refuses } });
    const heard: unknown[] = [];
    stage.element.addEventListener('onboarding-invalid', ({ detail }) => heard.push(detail));
    await stage.fill('name', 'Anna');
    await stage.fill('surname', 'wrong');
    await stage.fill('zip', 'wrong');
    await stage.save();
    await waitUntil(() => stage.root.querySelectorAll('[part~=error]').length === 2);
    expect(stage.sent()).to.equal(undefined);
    expect(heard).to.deep.equal([
      { step: 'profile', fields: ['surname', 'zip'].map((name) => ({ name, key: 'host' })) },
    ]);
    const summary = stage.root.querySelector<HTMLElement>('[part~=summary]')!.innerText;
    expect(summary).to.contain(sentences.zip).and.to.contain(sentences.surname);
    expect(stage.root.activeElement?.id).to.equal(stage.find('surname').id);
    await stage.fill('zip', '20121');
    await stage.fill('surname', 'Rossi');
    expect(stage.root.querySelectorAll('[part~=error]')).to.have.length(0);
    await stage.save();
    expect(stage.sent()).to.deep.include({ name: 'Anna', surname: 'Rossi', zip: '20121' });
  });

  it('is busy, and sends nothing after a sign-out or without an element', async () => {
    let answer = (): void => undefined;
    const validate: FieldCheck = () =>
      new Promise((resolve) => (answer = () => resolve(undefined)));
    for (const leave of ['sign out', 'remove'] as const) {
      const stage = await profileStage({ fields, properties: { validate } });
      await stage.fill('name', 'Anna');
      stage.root.querySelector<HTMLButtonElement>('button[type=submit]')!.click();
      await stage.settled();
      expect(stage.session.state.request.kind).to.equal('busy');
      if (leave === 'remove') stage.element.remove();
      else await stage.element.signOut();
      answer();
      await waitUntil(() => stage.session.state.request.kind === 'idle');
      expect(stage.sent()).to.equal(undefined);
    }
  });
});
