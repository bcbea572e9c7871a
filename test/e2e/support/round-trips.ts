/**
 * The sequential round trips of a step: responses are held until the page has sent everything that it can send without
 * them, so that their number does not depend on time.
 */
import type { Page, Route } from 'playwright-core';
import { painted } from './turn.js';

/** A request of the test itself, which never reaches the server. */
const probe = '/round-trips-probe';

/** A request as a test names it: the last words of its path, without hash. */
const nameOf = (route: Route): string =>
  new URL(route.request().url()).pathname
    .replace(/^\/(?:api|dist\/chunks)\//, '')
    .replace(/-[\da-f]{6}\.js$/, '.js');

const isScript = (route: Route): boolean => nameOf(route).endsWith('.js');

/**
 * Runs `act` and waits for `done`. Returns the calls and scripts of each round trip: those of one round were under way at
 * the same time, and those of the next one were sent after their responses. Scripts that `done` does not wait for, because the
 * page fetches them for a later step, are left out.
 */
export async function roundTrips(
  page: Page,
  act: () => Promise<void>,
  done: () => Promise<void>,
): Promise<string[][]> {
  const held: Route[] = [];
  let scripts: Route[] = [];
  const rounds: string[][] = [];
  const pattern = /\/(?:api|dist\/chunks)\//;
  await page.route(pattern, (route) => void held.push(route));
  await page.route(`**${probe}`, (route) => route.fulfill());
  const walk = { isDone: false };
  const finished = act()
    .then(done)
    .finally(() => (walk.isDone = true));
  while (!walk.isDone) {
    let before: number;
    do {
      before = held.length;
      await settle(page);
    } while (held.length > before);
    const round = [...scripts, ...held.splice(0)];
    if (round.length === 0) continue;
    const calls = round.filter((route) => !isScript(route));
    // Scripts are held while there are calls: the page may have fetched them for a later step.
    scripts = calls.length > 0 ? round.filter(isScript) : [];
    if (calls.length > 0 || !(await isDoneWithout(finished)))
      rounds.push((calls.length > 0 ? calls : round).map(nameOf).sort());
    await Promise.all((calls.length > 0 ? calls : round).map((route) => route.continue()));
  }
  await Promise.all(scripts.map((route) => route.continue()));
  await finished;
  await page.unroute(pattern);
  await page.unroute(`**${probe}`);
  return rounds;
}

/** Whether the step is done while its scripts are held. */
function isDoneWithout(finished: Promise<unknown>): Promise<boolean> {
  return Promise.race([
    finished.then(() => true),
    new Promise<boolean>((resolve) => setTimeout(resolve, 3_000, false)),
  ]);
}

/**
 * Resolves once the page has run its tasks of now and painted, and every request it sent until then is held: requests
 * reach the test in the order in which the page sends them, and the last one is the probe.
 */
async function settle(page: Page): Promise<void> {
  await painted(page);
  await page.evaluate((probe) => fetch(probe).then(() => undefined), probe);
}
