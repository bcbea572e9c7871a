/**
 * Walks a page from the register form to the finished card, as a new customer with an e-mail address.
 */

/** Finds controls by their names and autocomplete tokens. */
export async function walkToCard(page, sandbox, { email = 'budget@example.com' } = {}) {
  await page.locator('input[name=username]:visible').fill(email);
  await submit(page);

  await page
    .locator('input[autocomplete~=new-password]:visible')
    .first()
    .fill('violet otter bridge 42');
  await page.locator('button[name=send-code]:visible').click();
  const code = page.locator('input[autocomplete~=one-time-code]:visible');
  await code.waitFor();
  await code.fill(sandbox.outbox.at(-1).code);
  await submit(page);

  await page.locator('input[name=name]:visible').waitFor();
  await page.locator('input[name=name]:visible').fill('Ada');
  await page.locator('input[name=surname]:visible').fill('Byron');
  await page.locator('input[name=usedforpromotions][value=true]').check({ force: true });
  await submit(page);
  await page.locator('[part~=card-number]').waitFor();
  // The barcode's encoder loads after the card.
  await page.locator('[part~=barcode] svg').first().waitFor();
}

const submit = (page) => page.locator('button[type=submit]:visible').first().click();
