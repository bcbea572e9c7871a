/** The cost of a thousand elements on one page, compared with a thousand plain forms, in main thread time. */
import { plainForm } from './first-form/pages.mjs';
import { categories, taskTime } from './first-form/main-thread.mjs';
import { median, verdict } from './first-form/report.mjs';

const count = 1000;
/** The limit: a multiple of plain forms until the paint. */
const limit = 3;
/**
 * Milliseconds of rest before the start and after the paint. Chromium scans new forms for autofill in a separate task
 * 100 ms after their creation, before or after the paint. It is in `quiet`.
 */
const rest = 1000;

const register =
  '<onboarding-register campaignid="1001" categoryid="1703" api-base="/api"></onboarding-register>';
const names = { paint: 'until the paint', quiet: 'until a second later' };
const contents = { plain: plainForm, register, flow: register.replaceAll('register', 'flow') };

/** The verdicts on the limits. */
export async function mountMany(browser, url, runs) {
  const found = { plain: [], register: [], flow: [] };
  for (let run = 0; run < runs; run += 1) {
    for (const kind of Object.keys(contents)) found[kind].push(await mount(browser, url, kind));
  }
  const time = (kind, until) => median(found[kind].map((figures) => figures[until]));
  return Object.entries(names).flatMap(([until, name]) => {
    const plain = time('plain', until);
    const row = (kind, max) => {
      const own = time(kind, until);
      const title = `${count} onboarding-${kind}, ${name}, times plain forms`;
      const { text, kept } = max
        ? verdict(title, own / plain, max)
        : { text: `${title}: ${(own / plain).toFixed(2)}` };
      return { text: `${text}; ${Math.round(own)} ms`, kept };
    };
    return [
      row('register', until === 'paint' ? limit : undefined),
      row('flow'),
      { text: `(${count} plain forms, ${name}: ${Math.round(plain)} ms)` },
    ];
  });
}

/** `{paint, quiet}`: milliseconds of the main thread until all forms are painted, and a second later. */
async function mount(browser, url, kind) {
  const page = await browser.newPage();
  try {
    await page.goto(`${url}/module`);
    await page.locator('onboarding-register form').waitFor();
    await page.waitForTimeout(rest);
    await browser.startTracing(page, { categories });
    const mountInPage = async ({ markup, rest }) => {
      const place = document.createElement('div');
      document.body.append(place);
      performance.mark('bench-start');
      await new Promise((resolve) => setTimeout(resolve));
      place.innerHTML = markup;
      await new Promise((resolve) => {
        requestAnimationFrame(() => {
          performance.mark('bench-frame');
          setTimeout(resolve);
        });
      });
      performance.mark('bench-visible');
      const formIn = (element) => {
        const root = element?.shadowRoot;
        if (element?.localName === 'form' || root?.querySelector('form')) return true;
        return root ? formIn(root.querySelector('onboarding-register')) : false;
      };
      const forms = [...place.children].filter((element) => formIn(element)).length;
      await new Promise((resolve) => setTimeout(resolve, rest));
      performance.mark('bench-quiet');
      return forms;
    };
    const forms = await page.evaluate(mountInPage, { markup: contents[kind].repeat(count), rest });
    if (forms !== count) throw new Error(`${forms} forms of ${kind} instead of ${count}`);
    return taskTime(JSON.parse(await browser.stopTracing()));
  } finally {
    await page.close();
  }
}
