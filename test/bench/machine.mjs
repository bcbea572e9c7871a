/** Whether the machine was quiet enough to judge times: how much of all its cores a calculation gets when nothing else is to run. */
import { availableParallelism, cpus, loadavg } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Milliseconds of one calibration. */
const duration = 300;
/** Below this share of the cores, other work has delayed what was measured. */
const quietShare = 0.85;
/** The part of the calibrations that may be below it. */
const tolerated = 0.2;

const calculate = `
  const { workerData, parentPort } = require('node:worker_threads');
  const end = performance.now() + workerData;
  let sum = 0;
  while (performance.now() < end) for (let n = 0; n < 10_000; n += 1) sum += Math.sqrt(n);
  parentPort.postMessage(sum);`;

export class Machine {
  #shares = [];
  #loads = [];

  /** To be called between the rounds, when no page is open. */
  async calibrate() {
    const cores = availableParallelism();
    const before = process.cpuUsage();
    const since = performance.now();
    await Promise.all(
      Array.from(
        { length: cores },
        () =>
          new Promise((resolve, reject) => {
            const worker = new Worker(calculate, { eval: true, workerData: duration });
            worker.once('error', reject).once('exit', resolve);
          }),
      ),
    );
    const { user, system } = process.cpuUsage(before);
    const wall = performance.now() - since;
    this.#shares.push((user + system) / 1000 / wall / cores);
    this.#loads.push(loadavg()[0] / cores);
  }

  get isBusy() {
    const low = this.#shares.filter((share) => share < quietShare).length;
    return low > tolerated * this.#shares.length;
  }

  describe() {
    const [{ model }] = cpus();
    const range = (numbers, write) =>
      `${write(Math.min(...numbers))} to ${write(Math.max(...numbers))}`;
    const shares = range(this.#shares, (share) => `${Math.round(share * 100)} %`);
    const loads = range(this.#loads, (load) => load.toFixed(1));
    return `${cpus().length} × ${model.trim()}; a calculation on all cores got ${shares} of them between the rounds; load per core ${loads}`;
  }

  /** The sentence on whether the times can be judged. */
  verdict() {
    return this.isBusy
      ? `BUSY: in more than a fifth of the calibrations other work took over ${Math.round((1 - quietShare) * 100)} % of the cores. Ratios are of interleaved visits and still tell something; verdicts on times do not count.`
      : 'The machine was quiet enough to judge times.';
  }
}
