import { settled, until, type Page } from './stage.js';

/** Waits for the error page: its actions, at the step that it belongs to. */
export async function showsErrorPage(page: Page): Promise<void> {
  const elements = () =>
    page.all('*').filter(({ localName }) => localName.startsWith('onboarding-')) as {
      readonly step?: string;
    }[];
  await until(
    () =>
      elements().some(({ step }) => step === 'error') &&
      page.all('section.stack > .actions').length > 0,
  );
  await settled();
}
