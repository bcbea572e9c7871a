/**
 * A command of the test runner: whether the focused element has this role and name in the accessibility tree of the
 * browser. Each engine computes names by itself.
 */

/** The focused element in whatever shadow tree; runs in the page. */
function focused() {
  let { activeElement } = document;
  while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
  return activeElement;
}

async function inChromium(page) {
  const client = await page.createCDPSession();
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  const found = nodes.findLast(({ properties = [] }) =>
    properties.some(({ name, value }) => name === 'focused' && value.value === true),
  );
  return { role: found?.role?.value, name: found?.name?.value };
}

/** Firefox gives no names, but finds elements by them, in one shadow tree at a time. */
async function inFirefox(page, { role, name }) {
  const element = (await page.evaluateHandle(focused)).asElement();
  const around = (await page.evaluateHandle((one) => one.parentElement, element)).asElement();
  for (const found of await around.$$(`aria/${name}[role="${role}"]`)) {
    if (await page.evaluate((one, other) => one === other, found, element)) return { role, name };
  }
  return page.evaluate((one) => ({ role: one?.localName, name: one?.textContent }), element);
}

async function inWebKit(driver) {
  const reference = await driver.execute(focused);
  const [id] = Object.values(reference);
  return {
    role: await driver.getElementComputedRole(id),
    name: await driver.getElementComputedLabel(id),
  };
}

export const accessibleName = {
  name: 'accessible-name',
  async executeCommand({ command, payload, session: { id, browser } }) {
    if (command !== 'accessible-name') return undefined;
    if (browser.name.startsWith('Firefox')) return inFirefox(browser.getPage(id), payload);
    return browser.type === 'webdriver'
      ? inWebKit(browser.driver)
      : inChromium(browser.getPage(id));
  },
};
