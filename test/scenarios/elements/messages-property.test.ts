import { expect } from '@open-wc/testing';
import { settled, until, visit, type Page } from '../../elements/stage.js';

describe('the messages property', () => {
  it('replaces texts in every step as soon as it is set', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>', {
      properties: { messages: { 'register-heading': 'Join us', 'otp-send-email': 'Mail me' } },
    });
    await until(() => page.headings[0] === 'Join us');
    await page.identify('new@example.com');
    await page.shows('otp-heading');
    expect(page.find('button[name=send-code]').innerText.trim()).to.equal('Mail me');
    page.find('onboarding-flow').messages = { 'otp-heading': 'A secret of yours' };
    await until(() => page.headings[0] === 'A secret of yours');
    await settled();
    expect(page.find('button[name=send-code]').innerText.trim()).to.equal('Email me a code');
  });

  describe('in a page from right to left', () => {
    /** Where the last two characters of a sentence are drawn: its full stop, and the letter before it. */
    const lastOf = (element: Element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const text = () => walker.currentNode.nodeValue!.trimEnd();
      while (walker.nextNode() && !text().endsWith('.'));
      const { length } = text();
      const box = (from: number) => {
        const range = document.createRange();
        range.setStart(walker.currentNode, from);
        range.setEnd(walker.currentNode, from + 1);
        return range.getBoundingClientRect();
      };
      return { stop: box(length - 1), before: box(length - 2) };
    };

    async function hebrew(): Promise<Page> {
      const page = await visit('<onboarding-flow></onboarding-flow>', {
        lang: 'he',
        properties: { messages: { 'register-heading': 'הכרטיס שלכם.' } },
      });
      page.place.dir = 'rtl';
      await until(() => page.headings[0] === 'הכרטיס שלכם.');
      return page;
    }

    it('ends a sentence of the page at the left, and an English one at the right', async () => {
      const page = await hebrew();
      const own = lastOf(page.find('[part~=heading]'));
      expect(own.stop.right).to.be.at.most(own.before.left + 1);
      page.submit();
      await until(() => page.all('[part~=error]').length === 1);
      const english = lastOf(page.find('[part~=error]'));
      expect(english.stop.left).to.be.at.least(english.before.right - 1);
    });

    it('aligns both at the right', async () => {
      const page = await hebrew();
      for (const selector of ['[part~=heading]', 'form label']) {
        const element = page.find(selector);
        const { right } = element.getBoundingClientRect();
        const range = document.createRange();
        range.selectNodeContents(element);
        const boxes = [...range.getClientRects()].filter(({ width }) => width > 1);
        expect(Math.max(...boxes.map((box) => box.right)), selector).to.be.closeTo(right, 1);
      }
      expect(getComputedStyle(page.find('.primary')).textAlign).to.equal('center');
    });

    it('leaves the address that is typed from left to right', async () => {
      const page = await hebrew();
      expect(getComputedStyle(page.input('username')).direction).to.equal('ltr');
    });
  });
});
