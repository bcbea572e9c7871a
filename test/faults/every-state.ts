/**
 * Leads a visitor through every state of a page, including the error states. Each part starts and ends at the first
 * form.
 */
import type { CellPage } from './cell-page.js';
import { known, newcomer, password } from './ways.js';

const own = (id: number, name: string, dataType: string, { options, ...limits }: Facts = {}) => ({
  id,
  name,
  type: { dataType, ...limits },
  flags: { isEnabled: true, isVisible: true, showingCustomerArea: true },
  ...(options && { options }),
});
interface Facts {
  readonly options?: readonly object[];
  readonly minValue?: number;
  readonly maxValue?: number;
}

/** A field of each kind. */
const fields = {
  CustomDataFields: [
    { name: 'name', visible: true, mandatory: true },
    { name: 'surname', visible: true, mandatory: true },
    { name: 'gender', visible: true },
    { name: 'birthdate', visible: true },
    { name: 'mailcontactdata', visible: true },
    { name: 'mobilecontactdata', visible: true },
    { name: 'country', visible: true },
    { name: 'interestareas', visible: true },
    { name: 'notes', visible: true },
  ],
  dynamicFields: [
    own(1, 'children', 'number', { minValue: 0, maxValue: 20 }),
    own(2, 'since', 'date'),
    own(3, 'bicycle', 'boolean'),
    own(4, 'shop', 'options', { options: [{ id: 1, value: '<b>Centre</b>' }] }),
  ],
  PrivacyCustomDataFields: [{ name: 'usedforpromotions', visible: true, mandatory: true }],
};

export async function everyState(page: CellPage): Promise<void> {
  await page.sandbox.ask(fields);
  await refused(page);
  await registered(page);
  await forgotten(page);
  await loggedIn(page);
  await page.flow.signOut();
  await firstForm(page);
  await misconfigured(page);
}

const wrong = (page: CellPage) =>
  page.until('a mistake', () => page.find('[aria-invalid=true], [role=alert] [part~=summary]'));

const firstForm = (page: CellPage) =>
  page.until('the first form', () => page.find('form button[name=use-card]'));

async function enterData(page: CellPage): Promise<void> {
  await page.fill('name', 'Anna');
  await page.fill('surname', 'De Luca 🌷');
  await page.choose('[name=usedforpromotions][value=false]');
  await page.submit();
}

/** A typing error, an unknown card and a blocked customer. */
async function refused(page: CellPage): Promise<void> {
  await page.fill('username', 'no address');
  await page.submit();
  await wrong(page);
  await page.press('button[name=use-card]');
  await page.until('the card', () => page.find('button[name=use-contact]'));
  await page.fill('username', '999999');
  await page.submit();
  await wrong(page);
  await page.press('button[name=use-contact]');
  await firstForm(page);
  await page.fill('username', 'blocked@example.com');
  await page.submit();
  await page.expectEvent('error');
  await page.press('button.primary');
  await firstForm(page);
}

/** A registration whose response is lost, and data entry that fails to open once. */
async function registered(page: CellPage): Promise<void> {
  await page.fill('username', newcomer);
  await page.submit();
  await page.fill('new-password', 'short');
  await page.press('button[name=send-code]');
  await wrong(page);
  await page.press('[part~=reveal]');
  await page.fill('new-password', password);
  await page.press('button[name=send-code]');
  await page.expectEvent('code-sent');
  await enterCode(page, '000000');
  await wrong(page);
  const register = '/customer/registrationVCWithVerificationCode';
  await page.sandbox.fail(
    { method: 'PUT', path: register, fault: 'html', times: 1 },
    { method: 'POST', path: '/auth', scope: 'customer', fault: 'status:503', times: 1 },
    { method: 'GET', path: '/customer', fault: 'malformed', times: 1 },
  );
  const [{ code } = { code: '' }] = await page.sandbox.outbox();
  await enterCode(page, code);
  await page.until('checking', () => page.event('step')?.detail.to === 'checking');
  await page.press('section button.primary');
  await page.expectEvent('verified');
  // Data entry did not open: tries again.
  await page.press('button.primary');
  await page.until('the form', () => page.find('form [name=surname]'));
  await page.submit();
  await wrong(page);
  await enterData(page);
  await page.expectEvent('complete');
  await page.until('the barcode', () => page.find('[part~=barcode] svg'));
  await page.press('section button.primary');
  await page.until('the card at the till', () => page.find('dialog[open]'));
  await page.press('[part~=dialog-close]');
  for (const lang of ['it', 'de', 'ar', 'en']) page.flow.setAttribute('lang', lang);
  await page.flow.signOut();
  await firstForm(page);
}

/** A code of the length that the page names is sent without a press. */
async function enterCode(page: CellPage, code: string): Promise<void> {
  await page.fill('one-time-code', code);
  if (!page.flow.hasAttribute('code-length')) await page.submit();
}

/** The log-in with a wrong password, and a password reset. */
async function forgotten(page: CellPage): Promise<void> {
  await page.press('form .ways p button.text');
  await page.until('the log-in', () => page.find('[autocomplete=current-password]'));
  await page.submit();
  await wrong(page);
  await page.fill('username', 'incomplete@example.com');
  await page.fill('current-password', 'not the password');
  await page.submit();
  await wrong(page);
  await page.press('button[name=forgot]');
  await page.press('button[name=send-code]');
  await page.until('the code', () => page.find('form [name=one-time-code]'));
  await page.press('form > .ways:last-child button.text');
}

/** A customer with incomplete data, whose session expires while they type. */
async function loggedIn(page: CellPage): Promise<void> {
  await page.until('the log-in', () => page.find('[autocomplete=current-password]'));
  await page.fill('username', 'incomplete@example.com');
  await page.fill('current-password', known);
  await page.submit();
  await page.expectEvent('incomplete');
  await page.until('the form', () => page.find('form [name=surname]'));
  await page.sandbox.fail({ method: 'PUT', path: '/customer', fault: 'expired-token', times: 0 });
  const from = page.events.length;
  await enterData(page);
  await page.until('the password', () => page.find('form [name=current-password]'));
  await page.sandbox.fail();
  await page.fill('current-password', known);
  await page.submit();
  await page.expectEvent('complete', from);
  await page.until('the barcode', () => page.find('[part~=barcode] svg'));
}

async function misconfigured(page: CellPage): Promise<void> {
  page.flow.removeAttribute('campaignid');
  await page.until('what is wrong', () => page.alert);
  page.flow.setAttribute('campaignid', '1001');
  await firstForm(page);
}
