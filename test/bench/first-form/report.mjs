/** The medians as Markdown tables, and the verdicts on the limits. */

export const limits = {
  /** Time to a visible form on slow 4G, as a multiple of the floor and of the peer. */
  floor: 1.3,
  hanko: 0.5,
  /** Milliseconds of a task on a processor that is throttled four times. */
  task: 50,
  shift: 0,
};
/** The throttling of the processor for the main thread column. */
const slower = 4;

export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Reduces the runs of each page to one number for each figure: the median, or the result of `choose`. */
export function summary(runs, choose = median) {
  return Object.fromEntries(
    Object.entries(runs).map(([page, visits]) => [
      page,
      Object.fromEntries(
        Object.keys(visits[0]).map((figure) => [figure, choose(visits.map((run) => run[figure]))]),
      ),
    ]),
  );
}

/**
 * One row for each page: what it loads, its times under each network with the ratio to the floor, and its main
 * thread.
 */
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

/**
 * `{text, kept}` for each limit, judged by the medians. The fastest run is printed beside them: with other work on
 * the machine the slower page waits more often.
 */
export function verdicts(found, least) {
  return ['module', 'classic'].flatMap((page) => {
    const times = (other, runs = found) =>
      runs['slow 4G'][page].visible / runs['slow 4G'][other].visible;
    const ratio = (other, name, limit) => {
      const { text, kept } = verdict(
        `${page}: visible on slow 4G, times ${name}`,
        times(other),
        limit,
      );
      return { text: `${text}; least disturbed ${round(times(other, least))}`, kept };
    };
    const task = found['full speed'][page].longest * slower;
    return [
      ratio('floor', 'the floor', limits.floor),
      ratio('hanko', 'Hanko’s', limits.hanko),
      { text: `${page}: visible on slow 4G, times the bare form: ${round(times('bare'))}` },
      verdict(`${page}: longest task in ms`, task, limits.task),
      verdict(`${page}: layout shift`, found['slow 4G'][page].shift, limits.shift),
    ];
  });
}

export function verdict(name, value, limit) {
  const kept = value <= limit;
  return { text: `${kept ? 'within' : 'OVER  '} ${name}: ${round(value)} (limit ${limit})`, kept };
}

const time = (value, floor) => `${Math.round(value)} ms (${round(value / floor)} ×)`;
const round = (value) => String(Math.round(value * 100) / 100);
