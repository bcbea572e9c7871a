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
export function mainThread(trace) {
  const { ts: visible } = mark(trace, 'bench-visible');
  const own = since(trace, 'bench-start').sort(
    (one, other) => one.ts - other.ts || other.dur - one.dur,
  );
  let end = 0;
  let sum = 0;
  for (const { name, ts, dur, tdur } of own) {
    // Nested script is included in the time of the outer one.
    if (ts > visible || ts < end || !script.test(name)) continue;
    end = ts + dur;
    sum += (tdur ?? dur) / 1000;
  }
  return { script: sum, longest: longest(own) };
}

/**
 * The longest task of each step, by the marks `bench-step-<name>` with which the steps begin, until the end of the trace.
 */
export function longestTasks(trace) {
  const marks = trace.traceEvents.filter(({ name }) => name.startsWith('bench-step-'));
  return Object.fromEntries(
    marks.map(({ name, ts }, index) => {
      const end = marks[index + 1]?.ts ?? Infinity;
      const own = since(trace, name).filter((event) => event.ts >= ts && event.ts < end);
      return [name.replace('bench-step-', ''), longest(own)];
    }),
  );
}

/** The whole events of the thread that has set a mark, from the mark on. */
function since(trace, name) {
  const { pid, tid, ts: start } = mark(trace, name);
  return trace.traceEvents.filter(
    (event) => event.ph === 'X' && event.pid === pid && event.tid === tid && event.ts >= start,
  );
}

function longest(events) {
  const tasks = events.filter(({ name }) => name === 'RunTask');
  return Math.max(...tasks.map(({ tdur, dur }) => (tdur ?? dur) / 1000));
}

function mark({ traceEvents }, name) {
  const found = traceEvents.findLast((event) => event.name === name);
  if (!found) throw new Error(`The trace lacks the mark ${name}`);
  return found;
}
