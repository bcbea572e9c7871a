import type { Page } from 'playwright-core';

/** Unexpected errors and warnings on the console, and uncaught errors. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    const isExpected = message.text().includes('402 (Payment Required)');
    if (['error', 'warning'].includes(message.type()) && !isExpected) {
      complaints.push(message.text());
    }
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}
