/**
 * A campaign that is closed: no primary button is offered that cannot work.
 */
import { expect } from '@open-wc/testing';
import { showsErrorPage } from '../../elements/error-page.js';
import { until, visit, type Page } from '../../elements/stage.js';

const primary = (page: Page) => page.all('form:not([hidden]) .primary, section .primary');

/** The platform refuses the code with this answer, of which the page says this. */
async function enterCode(page: Page, answer: number, sentence: string): Promise<void> {
  const path = '/customer/registrationVCWithVerificationCode';
  page.sandbox.faults = [{ method: 'PUT', path, times: 1, fault: `answer:${answer}` }];
  page.enterCode();
  await until(() => page.text().includes(sentence));
}

describe('a closed registration', () => {
  it('has no button for the code that was typed', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.sendCode();
    await enterCode(page, 100, 'Registration is closed at the moment.');
    expect(primary(page)).to.deep.equal([]);
    expect(page.all('button[name=send-code]')).to.deep.equal([]);
  });

  it('does not say at the code that it goes on by itself', async () => {
    const page = await visit('<onboarding-flow code-length="6"></onboarding-flow>');
    await page.sendCode();
    expect(page.text()).to.contain('It goes on by itself after the last digit.');
    await enterCode(page, 100, 'Registration is closed at the moment.');
    expect(page.text()).not.to.contain('It goes on by itself after the last digit.');
  });

  it('has no primary "Start again" on the error page', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    page.sandbox.faults = [{ method: 'GET', path: '/customer/checkcard', fault: 'answer:100' }];
    await page.identify('new@example.com');
    await showsErrorPage(page);
    expect(primary(page)).to.deep.equal([]);
    expect(page.button('error-restart').part.contains('button-text')).to.equal(true);
  });
});

describe('a refusal that has no sentence of its own', () => {
  const refuse = async (attributes: string) => {
    const page = await visit(`<onboarding-flow ${attributes}></onboarding-flow>`);
    page.sandbox.faults = [{ method: 'GET', path: '/customer/checkcard', fault: 'answer:987' }];
    await page.identify('new@example.com');
    await showsErrorPage(page);
    return page;
  };

  it('asks for the code beside the link to the support', async () => {
    const page = await refuse('support-url="tel:+390612345"');
    expect(page.headings).to.deep.equal(['We can’t do this online']);
    expect(page.find('[role=alert]').innerText).to.equal('Contact us, and tell us this code:');
    const next = page.find('[role=alert]').nextElementSibling as HTMLElement;
    expect(next.innerText).to.contain('987');
  });

  it('is told at the code without "It goes on by itself"', async () => {
    const page = await visit('<onboarding-flow code-length="6"></onboarding-flow>');
    await page.sendCode();
    expect(page.text()).to.contain('It goes on by itself after the last digit.');
    await enterCode(page, 987, 'We can’t do this online.');
    expect(page.text()).not.to.contain('It goes on by itself after the last digit.');
  });

  it('does not ask for it without a support', async () => {
    const page = await refuse('');
    expect(page.headings).to.deep.equal(['We can’t do this online']);
    expect(page.text()).not.to.contain('Contact us');
  });
});
