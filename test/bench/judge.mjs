/** Compares what was measured with the aims of the rows. */
import { median, ratio, round } from './statistics.mjs';

/**
 * Returns `{moment, value, other, times, aim, verdict}` of a row as texts. `verdict`: `within`, `OVER`, `unsure` if the
 * machine was too busy to judge a time, or empty without an aim.
 */
export function judge(row, found, isBusy) {
  const { moment, unit, figure, beside, minus = 0, limit, isCount = false } = row;
  const numbers = found[unit].map((visit) => visit[figure]);
  const others = beside && found[beside.unit].map((visit) => visit[figure]);
  const value = median(numbers) - minus;
  const times = others && ratio(numbers, others);
  const aims = [
    ...(row.ratio === undefined ? [] : [[times, row.ratio, `≤ ${row.ratio} ×`]]),
    ...(limit === undefined ? [] : [[value, limit, `≤ ${limit}`]]),
  ];
  const isOver = aims.some(([measured, most]) => measured > most);
  // A busy machine makes times longer, never shorter.
  const verdict =
    aims.length === 0 ? '' : !isOver ? 'within' : isBusy && !isCount ? 'unsure' : 'OVER';
  return {
    moment,
    value: isCount ? String(value) : milliseconds(value),
    spread: isCount ? '' : spread(numbers.map((number) => number - minus)),
    other: others ? `${beside.name} ${milliseconds(median(others))}` : '',
    times: times === undefined ? '' : `${round(times)} ×`,
    aim: aims.map(([, , text]) => text).join(', '),
    verdict,
  };
}

const milliseconds = (value) => `${value < 20 ? round(value) : Math.round(value)} ms`;
const spread = (numbers) =>
  `${Math.round(Math.min(...numbers))}–${Math.round(Math.max(...numbers))}`;
