/**
 * What the tests of `adoptSession` share: tokens as a back end has them, and what the page shows of them.
 */
import type { SessionTokens } from '../../../src/domain/customer.js';
import type { OnboardingElement } from '../../../src/elements/onboarding-element.js';
import { password, until, type Page } from '../../elements/stage.js';

/** The tokens of a customer, as a back end gets them by a log-in of its own. */
export async function tokensOf(
  page: Page,
  username = 'registered@example.com',
): Promise<SessionTokens> {
  const body = { username, password, campaignid: '1001', devicetype: '1', scope: 'customer' };
  const response = await page.sandbox.fetch('/auth', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': 'sandbox' },
    body: JSON.stringify(body),
  });
  const { token, refreshToken } = (await response.json()) as {
    token: string;
    refreshToken: string;
  };
  return { accessToken: token, refreshToken };
}

export const element = (page: Page, kind: 'flow' | 'card' | 'profile'): OnboardingElement =>
  page.find(`onboarding-${kind}`);

export const drawn = (page: Page) => until(() => page.all('.card svg.bars').length > 0);
export const opened = (page: Page) => until(() => page.all('form [name=surname]').length > 0);
export const forms = (page: Page) => page.all('form').length;
