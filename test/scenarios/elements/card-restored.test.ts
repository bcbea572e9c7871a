import { expect } from '@open-wc/testing';
import { type Page, password, until, visit } from '../../elements/stage.js';
import { expectAccessible } from '../../support/accessible.js';

const savedCard = () => ({
  version: 3,
  at: Date.now(),
  account: { card: '100010', fidelyCode: '4006381333931' },
  holder: { cardholder: 'Anna De Luca', givenName: 'Anna' },
  wallets: ['apple', 'google'],
});

const atCard = (attributes = '') =>
  visit(`<onboarding-flow${attributes}></onboarding-flow>`, { savedCard: savedCard() });

/** The distances from the heading to the paragraph of this button, and from there to what this selector finds, in pixels. */
function gaps(page: Page, button: string, below: string): readonly number[] {
  const box = (element: Element) => element.getBoundingClientRect();
  const heading = box(page.find('[part~=heading]'));
  const line = box(page.find(button).closest('p')!);
  return [line.top - heading.bottom, box(page.find(below)).top - line.bottom].map(Math.round);
}

describe('a card after a reload', () => {
  it('is shown with its barcode and name; the page hears the step, and nothing is sent', async () => {
    const page = await atCard();
    await page.shows('card-heading');
    await until(() => page.all('[part~=barcode] :is(svg, img, canvas)').length > 0);
    expect(page.find('[part~=card-number]').textContent.replace(/\s/g, '')).to.equal('100010');
    expect(page.find('[part~=card-holder]').textContent).to.contain('Anna De Luca');
    expect(page.heard.map(({ name }) => name)).to.deep.equal(['step']);
    expect(page.requests(/./)).to.deep.equal([]);
    expect(page.find('onboarding-flow').signedIn).to.equal(false);
    await expectAccessible(page.place);
  });

  it('leads a second person to the first form by a button beside the name', async () => {
    const page = await atCard();
    await page.shows('card-heading');
    const button = page.find('button[name=not-you]');
    expect(button.parentElement!.textContent.trim()).to.match(/^Anna De Luca\s+Not you\?$/);
    button.focus();
    button.click();
    await page.shows('register-heading');
    expect(page.text()).not.to.contain('Anna');
    expect(sessionStorage.length).to.equal(0);
    expect(page.focused?.localName).not.to.equal('body');
    expect(page.path).to.equal('register>done done>register');
  });

  it('has this button without a name, too, and not at a card that was not restored', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>', {
      savedCard: { ...savedCard(), holder: {} },
    });
    await page.shows('card-heading');
    expect(page.button('card-not-you').parentElement!.textContent.trim()).to.equal('Not you?');
    const other = await visit('<onboarding-flow start="login"></onboarding-flow>');
    await other.logIn('registered@example.com');
    await other.shows('done-heading-login');
    expect(other.all('button[name=not-you]')).to.deep.equal([]);
  });

  for (const [what, stored] of [
    ['finished', {}],
    ['not finished', { saved: { version: 3, at: Date.now(), step: 'profile', newAccountId: '9' } }],
  ] as const) {
    it(`has heading, name and sentence close together, the button 44 px high: ${what}`, async () => {
      const page = await visit('<onboarding-flow details="after"></onboarding-flow>', {
        savedCard: { ...savedCard(), ...('saved' in stored && { isUnfinished: true }) },
        ...stored,
      });
      await page.shows('card-heading');
      expect(gaps(page, 'button[name=not-you]', 'p.intro')).to.deep.equal([8, 8]);
      expect(page.find('button[name=not-you]').offsetHeight).to.be.at.least(44);
    });
  }

  it('does not lead on to done-url once more', async () => {
    const page = await atCard(' done-url="/welcome"');
    await page.shows('card-heading');
    expect(page.all('a[href="/welcome"]')).to.deep.equal([]);
  });

  it('asks for the log-in to change the details, and for a pass', async () => {
    const page = await atCard();
    await page.shows('card-heading');
    const wallet = page.find('button[part~=button-wallet]');
    wallet.click();
    await until(() => page.find('.wallets').textContent.includes('Log in'));
    page.find('.ways button').click();
    await page.shows('login-heading');
    await page.logIn('registered@example.com');
    await page.shows('profile-heading');
  });
});

describe('the owner of a card that was restored', () => {
  const owned = () => ({
    ...savedCard(),
    identifier: { channel: 'email', value: 'registered@example.com' },
  });
  const edit = async (attributes = '') => {
    const page = await visit(`<onboarding-flow${attributes}></onboarding-flow>`, {
      savedCard: owned(),
    });
    await page.shows('card-heading');
    const button = page.find('.ways button');
    button.focus();
    button.click();
    return page;
  };

  it('only types the password to change the details', async () => {
    const page = await edit();
    await page.shows('login-heading');
    expect(page.find('#owner').textContent.trim()).to.match(/^r•••@example\.com\s+Not you\?$/);
    expect(page.focused).to.equal(page.input('current-password'));
    expect(gaps(page, '#owner button', 'label')).to.deep.equal([8, 20]);
    await expectAccessible(page.place);
    page.type('current-password', 'correct horse');
    page.submit();
    await page.hears('error');
    await until(() => page.text().includes('That password doesn’t fit this address.'));
    page.type('current-password', password);
    page.submit();
    await page.shows('profile-heading');
  });

  it('confirms who they are with a code where nobody chooses a password', async () => {
    const page = await edit(' password="none"');
    await page.shows('register-confirm-heading');
    expect(page.find('#owner').textContent.replace(/\s+/g, ' ').trim()).to.equal(
      'We’ll send a code to r•••@example.com. Not you?',
    );
    expect(gaps(page, '#owner button', 'button.primary')).to.deep.equal([8, 20]);
    await expectAccessible(page.place);
    page.submit();
    await page.hears('code-sent');
    expect(page.sandbox.outbox.at(-1)?.to).to.equal('registered@example.com');
  });

  for (const attributes of ['', ' password="none"']) {
    it(`is another person: nothing of the card stays${attributes}`, async () => {
      const page = await edit(attributes);
      await until(() => page.all('#owner [name=not-you]').length > 0);
      page.find('#owner [name=not-you]').click();
      await page.shows('register-heading');
      expect(page.input('username').value).to.equal('');
      expect(sessionStorage.length).to.equal(0);
    });
  }
});
