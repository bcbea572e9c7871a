/** The journey on a page whose chunks fail: what the tests of failed chunks share. */
import type { ChunkPage } from './chunk-page.js';
import { known, newcomer, password } from './ways.js';

export const again = '[part~=button-primary]';
/** Milliseconds until an import is abandoned. */
export const timeLimit = 25_000;

/** The attributes of an element, or with `data-` as prefix those of a marker. */
export const attributes = (page: ChunkPage, prefix = ''): Record<string, string> => ({
  [`${prefix}campaignid`]: '1001',
  [`${prefix}categoryid`]: '1703',
  [`${prefix}api-base`]: page.sandbox.api(),
  [`${prefix}api-key`]: 'sandbox',
});

/** Waits until an error is shown; a hanging request fails when the time limit has passed. */
export function failure(page: ChunkPage, fault: string): Promise<HTMLElement> {
  return page.until('the failure', () => {
    if (fault === 'hang') page.clock?.advance(timeLimit);
    const alert = page.find('[role=alert]');
    return alert?.textContent.trim() ? alert : undefined;
  });
}

/** Submits an identifier on the register form. */
export async function identify(page: ChunkPage, identifier = newcomer): Promise<void> {
  await page.fill('username', identifier);
  await page.press('form:not([hidden]) button[type=submit]');
}

/** Goes on from the password step until the code is typed. */
export async function typeCode(page: ChunkPage): Promise<void> {
  await page.fill('new-password', password);
  await page.press('[name=send-code]');
  await page.until('the code field', () => page.find('[name=one-time-code]'));
  await page.fill('one-time-code', (await page.sandbox.outbox()).at(-1)?.code ?? '');
}

export async function atCode(page: ChunkPage): Promise<void> {
  await identify(page);
  await typeCode(page);
}

/** Logs a customer in, by default one whose mandatory data is missing. */
export async function logIn(page: ChunkPage, username = 'incomplete@example.com'): Promise<void> {
  await page.fill('username', username);
  await page.fill('current-password', known);
  await page.press('form:not([hidden]) button[type=submit]');
}

export async function enterData(page: ChunkPage): Promise<void> {
  await page.fill('name', 'Anna');
  await page.fill('surname', 'De Luca');
  await page.press('[name=usedforpromotions][value=false]');
  await page.press('form button[type=submit]');
}
