/**
 * What a trace says of the page's main thread. Times are the thread's own (milliseconds of processor, slowed
 * down as it is), so that other work on the machine does not count.
 */
export const categories = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
  'v8',
];

const script =
  /^(?:EvaluateScript|FunctionCall|EventDispatch|FireAnimationFrame|TimerFire|RunMicrotasks|v8\.(?:compile|compileModule|evaluateModule|run|callFunction))$/;

/** `{script, longest}`: script until the form was visible; the longest task since the document began. */
export function mainThread({ traceEvents }) {
  const mark = (name) => traceEvents.findLast((event) => event.name === name);
  const { pid, tid, ts: start } = mark('bench-start');
  const { ts: visible } = mark('bench-visible');
  const own = traceEvents
    .filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid)
    .filter(({ ts }) => ts >= start)
    .sort((one, other) => one.ts - other.ts || other.dur - one.dur);
  const tasks = own
    .filter(({ name }) => name === 'RunTask')
    .map(({ tdur, dur }) => (tdur ?? dur) / 1000);
  let end = 0;
  let sum = 0;
  for (const { name, ts, dur, tdur } of own) {
    // What runs inside another piece of script is in its time already.
    if (ts > visible || ts < end || !script.test(name)) continue;
    end = ts + dur;
    sum += (tdur ?? dur) / 1000;
  }
  return { script: sum, longest: Math.max(...tasks) };
}

/** Milliseconds of all tasks between the two marks. */
export function taskTime({ traceEvents }) {
  const mark = (name) => traceEvents.findLast((event) => event.name === name);
  const { pid, tid, ts: start } = mark('bench-start');
  const { ts: end } = mark('bench-visible');
  return traceEvents
    .filter((event) => event.name === 'RunTask' && event.pid === pid && event.tid === tid)
    .filter(({ ts }) => ts > start && ts < end)
    .reduce((sum, { tdur, dur }) => sum + (tdur ?? dur) / 1000, 0);
}
