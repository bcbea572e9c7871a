/** The results as Markdown tables. */
import { pages } from './pages.mjs';
import { median, ratio, round } from './statistics.mjs';

/** The throttling of the processor under which the times are measured. */
const slower = 4;

export function table([head, ...rows]) {
  const ruler = head.map((_, index) => (index === 0 ? '---' : '--:'));
  return [head, ruler, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** One line for each row of the benchmark. */
export function verdictTable(verdicts) {
  const head = ['moment', 'median', 'least–most', 'beside', 'ratio', 'aim', 'verdict'];
  const lines = verdicts.map((one) => [
    one.moment,
    one.value,
    one.spread,
    one.other,
    one.times,
    one.aim,
    one.verdict,
  ]);
  return table([head, ...lines]);
}

/** One line for each page of the first form; ratios to the floor. */
export function firstFormTable(found) {
  const head = [
    'page',
    'bytes',
    'requests',
    'visible, RTT 150',
    'first key, RTT 150',
    'visible, RTT 0',
    'first key, RTT 0',
    'script',
    'longest task',
    'layout shift',
  ];
  const lines = Object.entries(pages).map(([page, { name }]) => {
    const at = (condition) => found[`first ${page} ${condition}`];
    const figure = (visits, key, write) =>
      visits ? write(median(visits.map((visit) => visit[key]))) : '';
    const time = (condition, key) => {
      const visits = at(condition);
      if (!visits) return '';
      const floor = found[`first floor ${condition}`].map((visit) => visit[key]);
      const own = visits.map((visit) => visit[key]);
      return `${Math.round(median(own))} ms (${round(ratio(own, floor))} ×)`;
    };
    const thread = (key) =>
      figure(at('full speed'), key, (value) => `${Math.round(value * slower)} ms`);
    return [
      name,
      figure(at(150), 'bytes', String),
      figure(at(150), 'requests', String),
      time(150, 'visible'),
      time(150, 'typed'),
      time(0, 'visible'),
      time(0, 'typed'),
      thread('script'),
      thread('longest'),
      figure(at(150), 'shift', round),
    ];
  });
  return table([head, ...lines]);
}
