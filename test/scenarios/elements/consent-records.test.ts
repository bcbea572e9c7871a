import { expect } from '@open-wc/testing';
import { visit, type Page } from '../../elements/stage.js';

/** Registers, answers the consent with No and saves. */
async function saved(markup: string, messages = {}): Promise<Page> {
  const page = await visit(markup, { properties: { messages } });
  await page.complete();
  await page.hears('profile-saved');
  return page;
}

/** The sentence in the form of a page that has not saved yet. */
async function sentenceOf(markup: string): Promise<string> {
  const page = await visit(markup);
  await page.verify();
  return page.find('[part~=consent] [part=legend]').innerText.trim();
}

describe('the record of a consent', () => {
  it('is the sentence as shown, its language and links, the version, the answer and the time', async () => {
    const markup =
      '<onboarding-flow consents-version="2026-11" privacy-url="https://shop.example/privacy"></onboarding-flow>';
    const sentence = await sentenceOf(markup);
    const before = Date.now();
    const page = await saved(markup);
    const [record, ...more] = page.find('onboarding-flow').getConsents();
    const { at, links = [], hash, ...rest } = record!;
    expect(hash).to.equal(await sha256(sentence));
    expect(rest).to.deep.equal({
      name: 'usedforpromotions',
      sentence,
      lang: 'en',
      version: '2026-11',
      answer: false,
    });
    expect(links.map(({ href }) => href)).to.deep.equal(['https://shop.example/privacy']);
    expect(links[0]!.text).to.match(/privacy/i);
    expect(Date.parse(at)).to.be.within(before, Date.now());
    expect(page.named('profile-saved')[0]!.detail.consents).to.deep.equal([record, ...more]);
  });

  it('is that of the page where the page has replaced the sentence', async () => {
    const page = await saved(
      '<onboarding-flow terms-url="https://shop.example/t"></onboarding-flow>',
      {
        'consent-usedforpromotions': 'Mail me offers, as the {terms} say.',
      },
    );
    const [record] = page.find('onboarding-flow').getConsents();
    expect(record).to.deep.include({
      sentence: 'Mail me offers, as the terms and conditions say.',
      lang: 'en',
    });
    expect(record!.links!.map(({ href }) => href)).to.deep.equal(['https://shop.example/t']);
    expect(record).not.to.have.property('version');
  });
});

/** By the browser's own SHA-256, in hexadecimal digits. */
async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)),
  );
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
