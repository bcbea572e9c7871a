/** What a thousand elements on one page cost, compared with a thousand plain forms: the main thread's own time. */
import { plainForm } from './first-form/pages.mjs';
import { categories, taskTime } from './first-form/main-thread.mjs';
import { median, verdict } from './first-form/report.mjs';

const count = 1000;
const limit = 3;

const register =
  '<onboarding-register campaignid="1001" categoryid="1703" api-base="/api"></onboarding-register>';
const contents = { plain: plainForm, register, flow: register.replaceAll('register', 'flow') };

/** The verdicts. */
export async function mountMany(browser, url, runs) {
  const found = { plain: [], register: [], flow: [] };
  for (let run = 0; run < runs; run += 1) {
    for (const kind of Object.keys(contents)) found[kind].push(await mount(browser, url, kind));
  }
  const plain = median(found.plain);
  return [
    verdict(
      `${count} onboarding-register, times plain forms`,
      median(found.register) / plain,
      limit,
    ),
    {
      text: `${count} onboarding-flow, times plain forms: ${(median(found.flow) / plain).toFixed(2)}`,
    },
    { text: `(${count} plain forms: ${Math.round(plain)} ms)` },
  ];
}

/** Milliseconds of the main thread until all of them have been painted. */
async function mount(browser, url, kind) {
  const page = await browser.newPage();
  try {
    await page.goto(`${url}/module`);
    await page.locator('onboarding-register form').waitFor();
    await browser.startTracing(page, { categories });
    const forms = await page.evaluate(async (markup) => {
      const place = document.createElement('div');
      document.body.append(place);
      performance.mark('bench-start');
      await new Promise((resolve) => setTimeout(resolve));
      place.innerHTML = markup;
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      performance.mark('bench-visible');
      const formIn = (element) => {
        const root = element?.shadowRoot;
        if (element?.localName === 'form' || root?.querySelector('form')) return true;
        return root ? formIn(root.querySelector('onboarding-register')) : false;
      };
      return [...place.children].filter((element) => formIn(element)).length;
    }, contents[kind].repeat(count));
    if (forms !== count) throw new Error(`${forms} forms of ${kind} instead of ${count}`);
    return taskTime(JSON.parse(await browser.stopTracing()));
  } finally {
    await page.close();
  }
}
