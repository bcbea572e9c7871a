import { messages } from '../../src/i18n/locales/en.js';
import { settled, until, type Page } from './stage.js';

/** Waits for the error page, the only view with this button. */
export async function showsErrorPage(page: Page): Promise<void> {
  const text = messages['error-restart'] as string;
  await until(() => page.all('button').some(({ innerText }) => innerText.trim() === text));
  await settled();
}
