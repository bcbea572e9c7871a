/**
 * Walks a page from the register form to the finished card, as a new customer with an e-mail address. After a build.
 */
import { fillJourney } from '../sandbox/dist/testing.js';

export async function walkToCard(page, { outbox }, { email = 'budget@example.com' } = {}) {
  await fillJourney(page, {
    username: email,
    fields: { name: 'Ada', surname: 'Byron', usedforpromotions: true },
    code: () => outbox.at(-1).code,
  });
  // The barcode's encoder loads after the card.
  await page.locator('[part~=barcode] svg').first().waitFor();
}
