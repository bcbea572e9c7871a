import { expect } from '@open-wc/testing';
import { settled, visit } from '../../elements/stage.js';

describe('done-url', () => {
  it('is the main way on after the card; onboarding-complete came first', async () => {
    const page = await visit('<onboarding-flow done-url="/welcome"></onboarding-flow>');
    await page.complete();
    await page.shows('done-heading');
    const links = () => page.all('a[part~=button-primary]') as HTMLAnchorElement[];
    expect(page.named('complete')).to.have.length(1);
    expect(links().map(({ href, innerText }) => [href, innerText.trim()])).to.deep.equal([
      [`${location.origin}/welcome`, 'Continue'],
    ]);
    page.find('onboarding-flow').removeAttribute('done-url');
    await settled();
    expect(links()).to.have.length(0);
  });
});
