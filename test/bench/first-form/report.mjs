/** The medians as tables in Markdown, and what the limits say of them. */

export const limits = {
  /** Time to a visible form on slow 4G: so many times the floor's, and the peer's. */
  floor: 1.3,
  hanko: 0.5,
  /** Milliseconds of a task on a processor that is four times slower. */
  task: 50,
  shift: 0,
};
/** How much slower the processor is whose main thread the tables tell of. */
const slower = 4;

export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Runs by condition and page become medians of each figure. */
export function medians(runs) {
  return Object.fromEntries(
    Object.entries(runs).map(([page, visits]) => [
      page,
      Object.fromEntries(
        Object.keys(visits[0]).map((figure) => [figure, median(visits.map((run) => run[figure]))]),
      ),
    ]),
  );
}

/** One row a page: what it loads, its times under each network with the ratio to the floor, its main thread. */
export function table(pages, found) {
  const head = [
    'page',
    'bytes',
    'requests',
    'visible, slow 4G',
    'first key, slow 4G',
    'visible, unthrottled',
    'first key, unthrottled',
    'script',
    'longest task',
    'layout shift',
  ];
  const rows = Object.entries(pages).map(([page, { name }]) => {
    const slow = found['slow 4G'][page];
    const quick = found.unthrottled[page];
    const { script, longest } = found['full speed'][page];
    const times = [slow, quick].flatMap((at, index) => {
      const floor = found[index === 0 ? 'slow 4G' : 'unthrottled'].floor;
      return ['visible', 'typed'].map((figure) => time(at[figure], floor[figure]));
    });
    const thread = [script, longest].map((figure) => `${Math.round(figure * slower)} ms`);
    return [name, slow.bytes, slow.requests, ...times, ...thread, round(slow.shift)];
  });
  const ruler = head.map((_, index) => (index === 0 ? '---' : '--:'));
  return [head, ruler, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** `{text, kept}` for each limit. */
export function verdicts(found) {
  const { floor, bare, module, classic, hanko } = found['slow 4G'];
  const ours = { module, classic };
  return Object.entries(ours).flatMap(([page, { visible, shift }]) => {
    const task = found['full speed'][page].longest * slower;
    return [
      verdict(
        `${page}: visible on slow 4G, times the floor`,
        visible / floor.visible,
        limits.floor,
      ),
      verdict(`${page}: visible on slow 4G, times Hanko’s`, visible / hanko.visible, limits.hanko),
      {
        text: `${page}: visible on slow 4G, times the bare form: ${round(visible / bare.visible)}`,
      },
      verdict(`${page}: longest task in ms`, task, limits.task),
      verdict(`${page}: layout shift`, shift, limits.shift),
    ];
  });
}

export function verdict(name, value, limit) {
  const kept = value <= limit;
  return { text: `${kept ? 'within' : 'OVER  '} ${name}: ${round(value)} (limit ${limit})`, kept };
}

const time = (value, floor) => `${Math.round(value)} ms (${round(value / floor)} ×)`;
const round = (value) => String(Math.round(value * 100) / 100);
