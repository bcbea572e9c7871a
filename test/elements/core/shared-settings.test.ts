/**
 * The settings that the elements of a journey share: the value of the flow, else that of the first element that has one.
 */
import { expect } from '@open-wc/testing';
import { settled, until, visit, type Page } from '../stage.js';

const otp = '<onboarding-otp></onboarding-otp>';
const register = '<onboarding-register></onboarding-register>';

/** At the code step, whose hint names the least length of a password. */
async function atCode(markup: string): Promise<Page> {
  const page = await visit(markup);
  await page.identify('new@example.com');
  await page.shows('otp-heading');
  return page;
}
const hint = (page: Page) =>
  page
    .all('.hint')
    .map(({ innerText }) => innerText)
    .join();
const names = 'another element of this campaign has another value, and that counts';

describe('a setting that only another element has', () => {
  it('applies to the element that shows the step', async () => {
    const page = await atCode(register.replace('>', ' min-password="15">') + otp);
    expect(hint(page)).to.include('15');
    expect(page.said).to.deep.equal([]);
  });

  it('applies at once when the page changes it', async () => {
    const page = await atCode(register + otp);
    expect(hint(page)).to.include('8');
    page.place.querySelector('onboarding-register')!.setAttribute('min-password', '12');
    await until(() => hint(page).includes('12'));
  });

  it('applies without it as soon as that element has gone', async () => {
    const page = await atCode(register.replace('>', ' min-password="15">') + otp);
    page.place.querySelector('onboarding-register')!.remove();
    await until(() => hint(page).includes('8'));
  });

  it('is not missed at an element that has no api-key', async () => {
    const page = await visit(`${register}<onboarding-login api-key="-"></onboarding-login>`);
    await page.logIn('registered@example.com');
    await page.hears('logged-in');
    expect(page.said).to.deep.equal([]);
  });
});

describe('a setting that has no effect beside that of another element', () => {
  it('is named in a warning, and the first value applies', async () => {
    const page = await atCode(
      register.replace('>', ' min-password="15" consents-required="terms">') +
        otp.replace('>', ' min-password="9" consents-required="TERMS" start="login">'),
    );
    expect(hint(page)).to.include('15');
    expect(page.said).to.deep.equal([`<onboarding-otp> min-password, start: ${names}.`]);
  });

  it('is that of the flow, wherever it stands', async () => {
    const page = await visit(
      `${register.replace('>', ' min-password="15">')}<onboarding-flow min-password="9"></onboarding-flow>`,
    );
    await until(() => page.said.length > 0);
    await settled();
    expect(page.said).to.deep.equal([`<onboarding-register> min-password: ${names}.`]);
  });

  it('is none where the settings are those of each element', async () => {
    const page = await visit(
      register.replace('>', ' heading-level="1" privacy-url="/a">') +
        '<onboarding-login heading-level="3" privacy-url="/b"></onboarding-login>',
    );
    await until(() => page.headings.length === 2);
    await settled();
    expect(page.all('h1, h3').map(({ localName }) => localName)).to.deep.equal(['h1', 'h3']);
    expect(page.said).to.deep.equal([]);
  });
});
