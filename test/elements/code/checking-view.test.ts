import { expect } from '@open-wc/testing';
import { unknownRegistration } from '../../support/lost-registration.js';
import { stopTime, type PageTime } from '../../support/page-time.js';
import { leave, newPassword, settled, until, visit, type Page } from '../stage.js';

const flow = '<onboarding-flow></onboarding-flow>';
const isLong = 'This is taking a little longer than usual.';
const nothingToDo = 'You don’t have to do anything.';

/** Calls `timed` before anything counts seconds. */
async function withCode(timed: () => void = () => undefined): Promise<Page> {
  const page = await visit(flow);
  await page.identify('new@example.com');
  await page.shows('otp-heading');
  timed();
  page.type('new-password', newPassword);
  page.find('button[name=send-code]').click();
  await until(() => page.all('form [name=one-time-code]').length > 0);
  page.type('one-time-code', page.code);
  return page;
}

describe('the view that checks whether an account was created', () => {
  let time: PageTime | undefined;
  afterEach(() => {
    time?.release();
    time = undefined;
    leave();
  });

  it('counts its waiting time from its own start, not from the request before it', async () => {
    const page = await withCode(() => (time = stopTime()));
    const registering = page.hold(/registrationVC/);
    page.submit();
    await until(() => registering.count === 1);
    time?.pass(9_500);
    await settled();
    expect(page.text()).to.contain(isLong);
    const asking = page.hold(/\/auth/);
    time?.pass(1_000);
    await page.shows('checking-heading');
    expect(page.text()).not.to.contain(isLong);
    await until(() => asking.count === 1);
    time?.pass(4_100);
    await settled();
    expect(page.text()).to.contain(isLong);
    asking.release();
    await page.shows('profile-heading');
    registering.release();
  });

  it('shows "You don’t have to do anything." only while a check runs, not below a connection error', async () => {
    const page = await withCode();
    page.sandbox.faults = unknownRegistration('drop');
    page.submit();
    await page.shows('checking-heading');
    await page.reads('problem-offline');
    await page.reads('checking-intro');
    expect(page.text()).not.to.contain(nothingToDo);
    expect(page.all('[part=support-code]'), 'a line without a code').to.deep.equal([]);
    page.sandbox.faults = [];
    const asking = page.hold(/\/auth/);
    page.button('checking-now').click();
    await until(() => asking.count === 1);
    expect(page.text()).to.contain(nothingToDo);
    expect(page.button('checking-now').ariaBusy).to.equal('true');
    // Assistive technology may delay live regions inside an element with aria-busy.
    expect(page.all('[aria-busy=true] :is([role=status], [role=alert])')).to.deep.equal([]);
    asking.release();
    await page.shows('profile-heading');
  });
});
