import { expect } from '@open-wc/testing';
import { pageClock } from '../../../src/flow/session/environment.js';
import { settled, until } from '../stage.js';
import { stopTime } from '../../support/page-time.js';
import { replace } from '../../support/replace.js';
import { openCard, pass, passAddress, refusal, type GatewayPage } from './gateway-with-wallet.js';

const onDevice = (userAgent: string) => replace(navigator, 'userAgent', userAgent);
const iPhone = 'iPhone; CPU iPhone OS 26 Version/26.0 Mobile/15E148 Safari/604.1';
const buttons = ({ page }: GatewayPage) =>
  page.all('button[part~=button-wallet]') as HTMLButtonElement[];
const labels = (opened: GatewayPage) => buttons(opened).map(({ innerText }) => innerText.trim());
const said = ({ page }: GatewayPage) => page.find('.wallets > [role=status]').innerText.trim();

/** Ends the session of a card beside a log-in, which is shown then. */
async function signOut({ page }: GatewayPage): Promise<void> {
  await page.find('onboarding-card').signOut();
  await until(() => page.headings.includes('Log in'));
}

/** Presses the first button, and waits until an address or a failure is there. */
async function press(opened: GatewayPage): Promise<void> {
  buttons(opened)[0]!.click();
  await settled();
  await until(() => buttons(opened)[0]!.ariaBusy !== 'true');
  await settled();
}

describe('the buttons of a gateway that makes passes', () => {
  it('are there without another request: that of the phone, elsewhere both', async () => {
    onDevice('X11; Linux');
    for (const tag of ['flow', 'card']) {
      const opened = await openCard('google, apple', '', tag);
      expect(labels(opened), tag).to.deep.equal(['Add to Apple Wallet', 'Add to Google Wallet']);
      expect(opened.asked).to.deep.equal([]);
    }
    expect(labels(await openCard('google'))).to.deep.equal(['Add to wallet']);
    expect(labels(await openCard(null))).to.deep.equal([]);
    onDevice('Linux; Android 16');
    expect(labels(await openCard())).to.deep.equal(['Add to wallet']);
    expect(labels(await openCard('apple'))).to.deep.equal([]);
    onDevice(iPhone);
    const opened = await openCard();
    await press(opened);
    expect(opened.asked).to.deep.equal(['apple']);
  });

  it('lead to the address of the pass after one press, whatever the card', async () => {
    onDevice('X11; Linux');
    const opened = await openCard();
    let release: () => void = () => undefined;
    opened.answer = (name) =>
      new Promise((resolve) => {
        release = () => resolve(pass(passAddress(name)));
      });
    const [apple, google] = buttons(opened);
    apple!.click();
    await until(() => opened.asked.length === 1);
    apple!.click();
    google!.click();
    await settled();
    expect(opened.asked).to.deep.equal(['apple']);
    expect(apple!.ariaBusy).to.equal('true');
    expect(google!.ariaDisabled).to.equal('true');
    expect(said(opened)).to.equal('Getting your pass…');
    expect(opened.headers!.get('authorization')).to.match(/^Bearer ./);
    release();
    await until(() => location.hash === '#pass-apple');
    await settled();
    expect(apple!.ariaBusy).to.equal(null);
    expect(opened.page.headings).to.deep.equal(['Welcome back']);
  });

  for (const [what, answer, sentence] of [
    ['429', () => refusal(429, { 'retry-after': '9' }), /^It’s very busy here right now/],
    ['500', () => refusal(500), /^Something went wrong on our side/],
    ['404', () => refusal(404), /^We can’t do this online\.$/],
    ['offline', () => Promise.reject(new TypeError('Failed')), /^We can’t get through/],
    ['another address', () => pass('https://evil.example/pass'), /try again/],
    ['no address', () => pass(''), /try again/],
    ['the address of a script', () => pass('javascript:alert(1)'), /try again/],
    ['a longer host', () => pass(`${location.origin}.evil.example/`), /try again/],
    ['another page of Google', () => pass('https://pay.google.com/gp/v/other/x'), /try again/],
  ] as const) {
    it(`say in one sentence why there is no pass, and stay: ${what}`, async () => {
      const opened = await openCard();
      opened.answer = answer;
      const before = location.href;
      await press(opened);
      expect(said(opened)).to.match(sentence);
      expect(opened.page.all('.wallets [role=status] > [part~=error]')).to.have.length(1);
      expect(location.href).to.equal(before);
      expect(opened.page.headings).to.deep.equal(['Welcome back']);
      opened.answer = (name) => pass(passAddress(name));
      await press(opened);
      expect(location.hash).to.equal('#pass-apple');
    });
  }

  it('renew a token that has run out once, then offer the log-in', async () => {
    const opened = await openCard();
    let refused = 1;
    opened.answer = (name) => {
      refused -= 1;
      return refused < 0 ? pass(passAddress(name)) : refusal(401);
    };
    await press(opened);
    expect(location.hash).to.equal('#pass-apple');
    expect(opened.asked).to.have.length(2);
    refused = 9;
    for (const asked of [4, 4]) {
      await press(opened);
      expect(said(opened)).to.match(/^We’ve logged you out to be safe/);
      expect(opened.asked).to.have.length(asked);
    }
    const { detail } = await opened.page.hears('error');
    expect(detail).to.deep.include({ code: 'session-expired', step: 'done' });
    expect(opened.page.headings).to.deep.equal(['Welcome back']);
    opened.page.find('.wallets [part~=button-text]').click();
    await until(() => opened.page.headings.includes('Log in'));
  });

  it('lead nowhere after the customer has signed out', async () => {
    const opened = await openCard('apple', '', 'card');
    let release: () => void = () => undefined;
    opened.answer = (name) =>
      new Promise((resolve) => {
        release = () => resolve(pass(passAddress(name)));
      });
    buttons(opened)[0]!.click();
    await until(() => opened.asked.length === 1);
    await signOut(opened);
    expect(opened.signal!.aborted).to.equal(true);
    release();
    await settled();
    expect(location.hash).to.equal('');
    expect(opened.page.named('error')).to.deep.equal([]);
  });

  it('tell the visitor of an app that cannot open a pass to open the page in Safari', async () => {
    onDevice('iPhone; CPU iPhone OS 26 Mobile/15E148 Instagram 300.0');
    const opened = await openCard();
    await press(opened);
    expect(said(opened)).to.match(/Open this page in Safari/);
  });

  it('give way to the slot "wallet", also one that is filled later', async () => {
    onDevice('X11; Linux');
    for (const tag of ['flow', 'card']) {
      const opened = await openCard('apple', '', tag);
      expect(labels(opened)).to.deep.equal(['Add to wallet']);
      opened.page
        .find(`onboarding-${tag}`)
        .insertAdjacentHTML('beforeend', '<a slot="wallet" href="#own">Ours</a>');
      await until(() => buttons(opened).length === 0);
      opened.page.find('a[slot=wallet]').remove();
      await until(() => buttons(opened).length === 1);
    }
  });
});

describe('the primary button of a card with wallets', () => {
  const primary = ({ page }: GatewayPage) =>
    page.all('.primary').map(({ innerText }) => innerText.trim());

  it('is that of the wallet that fits the phone, before "Show at the till"', async () => {
    onDevice(iPhone);
    const opened = await openCard('apple, google');
    expect(primary(opened)).to.deep.equal(['Add to wallet']);
    const shown = opened.page.all('.finish :is(.primary, .outlined)');
    expect(shown.map(({ innerText }) => innerText.trim())).to.deep.equal([
      'Add to wallet',
      'Show at the till',
    ]);
    expect(shown[0]!.part.contains('button-primary')).to.equal(true);
    opened.page
      .find('onboarding-flow')
      .insertAdjacentHTML('beforeend', '<a slot="wallet" href="#own">Our wallet</a>');
    await until(() => primary(opened).join() === 'Show at the till');
    expect(primary(await openCard('google'))).to.deep.equal(['Show at the till']);
    expect(primary(await openCard('apple, google', 'done-url="/shop"'))).to.deep.equal([
      'Continue',
    ]);
  });
});

describe('the parts of the wallets', () => {
  it('tell Apple’s button from Google’s', async () => {
    onDevice('X11; Linux');
    const { page } = await openCard('apple, google');
    const parts = page.all('.wallets button').map((button) => button.getAttribute('part'));
    expect(parts).to.deep.equal([
      'button button-wallet button-wallet-apple',
      'button button-wallet button-wallet-google',
    ]);
  });
});

describe('"Put it on your phone"', () => {
  const desktop = (isFine = true, hasTouch = false) => {
    onDevice('X11; Linux');
    replace(globalThis, 'matchMedia', (query: string) => ({
      matches: query === '(pointer: fine)' ? isFine : hasTouch,
    }));
  };
  const button = ({ page }: GatewayPage) =>
    page.all('.to-phone > button').map(({ innerText }) => innerText.trim());
  const codes = ({ page }: GatewayPage) => page.all('.phone-code');
  const sentence = ({ page }: GatewayPage) => page.find('.to-phone [role=status]').innerText.trim();
  const drawn = ({ page }: GatewayPage) => page.find('.phone-code path').getAttribute('d');
  const open = async (opened: GatewayPage) => {
    opened.page.find('.to-phone > button').click();
    await until(() => codes(opened).length > 0);
  };

  it('is offered on a desktop of a gateway with a wallet', async () => {
    desktop();
    expect(button(await openCard(null))).to.deep.equal([]);
    const opened = await openCard('google');
    expect(button(opened)).to.deep.equal(['Put it on your phone']);
    expect(opened.asked).to.deep.equal([]);
    expect(codes(opened)).to.deep.equal([]);
    desktop(false);
    expect(button(await openCard('google'))).to.deep.equal([]);
    desktop();
    onDevice('Linux; Android 16');
    expect(button(await openCard('google'))).to.deep.equal([]);
  });

  it('is the primary button of a computer without touch, until the code is there', async () => {
    desktop();
    const opened = await openCard();
    const primary = () =>
      opened.page.all('[part~=button-primary]').map(({ innerText }) => innerText.trim());
    const order = () =>
      opened.page.all('.finish button:not(.tile)').map(({ innerText }) => innerText.trim());
    expect(primary()).to.deep.equal(['Put it on your phone']);
    expect(order()).to.deep.equal([
      'Put it on your phone',
      'Add to Apple Wallet',
      'Add to Google Wallet',
      'Show at the till',
    ]);
    expect(opened.asked).to.deep.equal([]);
    const button = opened.page.find('.to-phone > button');
    button.focus();
    await open(opened);
    expect(primary()).to.deep.equal([]);
    expect(opened.page.focused).to.equal(button);
    expect(button.innerText.trim()).to.equal('Hide the code');
  });

  it('is not primary with touch, without passes, or before the page’s own way on', async () => {
    desktop(true, true);
    const touch = await openCard();
    const primary = ({ page }: GatewayPage) =>
      page.all('[part~=button-primary]').map(({ innerText }) => innerText.trim());
    expect(primary(touch)).to.deep.equal(['Show at the till']);
    expect(button(touch)).to.deep.equal(['Put it on your phone']);
    desktop();
    expect(primary(await openCard(null))).to.deep.equal(['Show at the till']);
    expect(primary(await openCard('google', 'done-url="/done"'))).to.deep.equal(['Continue']);
  });

  it('shows a code of the address after a press, renews it while it is shown, and hides it', async () => {
    desktop();
    const opened = await openCard();
    const time = stopTime();
    await open(opened);
    expect(opened.asked).to.deep.equal(['phone']);
    expect(sentence(opened)).to.equal('Scan the code with your phone’s camera.');
    const first = drawn(opened);
    opened.answer = () => pass(passAddress('another'));
    time.pass(239_000);
    expect(opened.asked).to.have.length(1);
    time.pass(2_000);
    await until(() => drawn(opened) !== first);
    expect(opened.asked).to.have.length(2);
    opened.answer = () => refusal(500);
    time.pass(241_000);
    await until(() => codes(opened).length === 0);
    expect(sentence(opened)).to.match(/^Something went wrong on our side/);
    opened.answer = () => pass(passAddress('phone'));
    await open(opened);
    expect(button(opened)).to.deep.equal(['Hide the code']);
    opened.page.find('.to-phone > button').click();
    await until(() => codes(opened).length === 0);
    time.pass(600_000);
    await settled();
    expect(opened.asked).to.have.length(4);
  });

  it('renews the code by the wall clock after the device has slept, until it is hidden', async () => {
    desktop();
    const opened = await openCard();
    const time = stopTime();
    let wall = Date.now();
    replace(pageClock, 'date', () => wall);
    const sleep = (milliseconds: number) => {
      wall += milliseconds;
      document.dispatchEvent(new Event('visibilitychange'));
      time.pass(0);
    };
    await open(opened);
    let before = drawn(opened);
    opened.answer = () => pass(passAddress('second'));
    sleep(180_000);
    time.pass(59_000);
    expect(opened.asked).to.have.length(1);
    time.pass(1_000);
    await until(() => drawn(opened) !== before);
    expect(opened.asked).to.have.length(2);
    before = drawn(opened);
    opened.answer = () => pass(passAddress('third'));
    sleep(600_000);
    sleep(0);
    await until(() => drawn(opened) !== before);
    expect(opened.asked).to.have.length(3);
    opened.page.find('.to-phone > button').click();
    await until(() => codes(opened).length === 0);
    sleep(600_000);
    await settled();
    expect(opened.asked).to.have.length(3);
  });

  it('leaves the button where it was, as wide, and has a heading and the code beside its sentence', async () => {
    desktop();
    const opened = await openCard();
    opened.page.place.style.inlineSize = '448px';
    await settled();
    const box = (selector: string) => opened.page.find(selector).getBoundingClientRect();
    const place = () => {
      const { top, width } = box('.to-phone > button');
      return [top, width];
    };
    const before = place();
    await open(opened);
    expect(place()).to.deep.equal(before);
    const panel = box('.phone-panel');
    const above = panel.top - box('.to-phone > button').bottom;
    expect([above, box('.wallets').top - panel.bottom]).to.deep.equal([12, 12]);
    const heading = opened.page.find('.to-phone [role=heading]');
    expect(heading.innerText.trim()).to.equal('Put it on your phone');
    expect(heading.ariaLevel).to.equal('3');
    const code = codes(opened)[0]!.getBoundingClientRect();
    const said = opened.page.find('.to-phone [role=status]').getBoundingClientRect();
    expect([said.left > code.right, said.bottom < code.bottom]).to.deep.equal([true, true]);
    opened.answer = () => refusal(500);
    opened.page.find('.to-phone > button').click();
    opened.page.find('.to-phone > button').click();
    await until(() => opened.page.all('.to-phone [part~=error]').length === 1);
  });

  it('is gone after sign-out', async () => {
    desktop();
    const opened = await openCard('google', '', 'card');
    const time = stopTime();
    await open(opened);
    await signOut(opened);
    expect(codes(opened)).to.deep.equal([]);
    time.pass(600_000);
    await settled();
    expect(opened.asked).to.have.length(1);
  });
});
