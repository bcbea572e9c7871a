import { expect } from '@open-wc/testing';
import type { ProfileForm } from '../../../src/kinds/form/profile-form.js';
import { DraftAutosave } from '../../../src/elements/profile/draft-autosave.js';
import type { ViewHost } from '../../../src/elements/core/step-view.js';
import { settled, visit, type Page } from '../stage.js';

const draft = (page: Page) => sessionStorage.getItem(`onboarding:${page.base}:1001:draft`);

describe('DraftAutosave', () => {
  it('saves the draft when the element is removed before the delay is over', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.verify();
    page.type('name', 'Anna');
    page.type('surname', 'De Luca');
    page.find('onboarding-flow').remove();
    expect(draft(page)).to.contain('De Luca');
    page.add('<onboarding-flow></onboarding-flow>');
    await page.shows('profile-heading');
    expect(page.input('surname').value).to.equal('De Luca');
  });

  it('saves the draft on pagehide before the delay is over', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.verify();
    page.type('surname', 'De Luca');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(draft(page)).to.contain('De Luca');
  });

  it('saves nothing if nothing was typed, and nothing after signOut', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.verify();
    page.find('onboarding-flow').remove();
    expect(draft(page)).to.equal(null);
    page.add('<onboarding-flow></onboarding-flow>');
    await page.shows('profile-heading');
    page.type('name', 'Anna');
    const flow = page.find('onboarding-flow');
    await flow.signOut();
    flow.remove();
    await settled();
    expect(draft(page)).to.equal(null);
  });

  it('does not save the draft of one form once another form is open', () => {
    const [first, second]: ProfileForm[] = [{ fields: [] }, { fields: [] }] as never;
    const state = { step: 'profile', profileForm: first };
    let kept = 0;
    const session = { commands: { saveDraft: () => (kept += 1) } };
    const view = { controller: { state, session }, addController: () => undefined };
    const open = { profileForm: first!, controls: { drafts: { name: 'Anna' } } };
    const keeper = new DraftAutosave(view as unknown as ViewHost, () => open);
    keeper.schedule();
    state.profileForm = second;
    keeper.hostDisconnected();
    expect(kept).to.equal(0);
    state.profileForm = first;
    keeper.schedule();
    keeper.hostDisconnected();
    expect(kept).to.equal(1);
    keeper.hostDisconnected();
    expect(kept).to.equal(1);
  });
});
