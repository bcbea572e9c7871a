/**
 * Evaluates a trace of the page's main thread. Times are processor time of the thread in milliseconds (throttled as
 * it is), so that other work on the machine does not count.
 */
export const categories = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
  'v8',
];

const script =
  /^(?:EvaluateScript|FunctionCall|EventDispatch|FireAnimationFrame|TimerFire|RunMicrotasks|v8\.(?:compile|compileModule|evaluateModule|run|callFunction))$/;

/**
 * `{script, longest}`: script time until the form was visible, and the longest task since the document started.
 */
export function mainThread({ traceEvents }) {
  const { pid, tid, ts: start } = mark(traceEvents, 'bench-start');
  const { ts: visible } = mark(traceEvents, 'bench-visible');
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
    // Nested script is included in the time of the outer one.
    if (ts > visible || ts < end || !script.test(name)) continue;
    end = ts + dur;
    sum += (tdur ?? dur) / 1000;
  }
  return { script: sum, longest: Math.max(...tasks) };
}

/**
 * `{paint, quiet}`: milliseconds of all tasks from the start to the end of the frame that paints, and to the mark of
 * rest, without the task that counts the forms.
 */
export function taskTime({ traceEvents }) {
  const { pid, tid, ts: start } = mark(traceEvents, 'bench-start');
  const [frame, visible, rest] = ['bench-frame', 'bench-visible', 'bench-quiet'].map(
    (name) => mark(traceEvents, name).ts,
  );
  const tasks = traceEvents
    .filter((event) => event.name === 'RunTask' && event.pid === pid && event.tid === tid)
    .filter(({ ts }) => ts > start && ts < rest);
  if (tasks.some(({ dur }) => dur === undefined))
    throw new Error('The trace lacks the end of a task');
  const sum = (some) => some.reduce((time, { tdur, dur }) => time + (tdur ?? dur) / 1000, 0);
  return {
    // Style, layout and paint follow the task that called back.
    paint: sum(tasks.filter(({ ts }) => ts <= frame)),
    quiet: sum(tasks.filter(({ ts, dur }) => ts > visible || ts + dur < visible)),
  };
}

function mark(traceEvents, name) {
  const found = traceEvents.findLast((event) => event.name === name);
  if (!found) throw new Error(`The trace lacks the mark ${name}`);
  return found;
}
