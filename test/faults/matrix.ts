/**
 * Runs cells in parallel, one test each, and prints a line for each at the end. Chromium runs all cells, other
 * engines a third that is selected by a printed seed; `SEED=N` repeats the same third.
 */
import { kinds as allKinds, type FaultKind } from './kinds.js';
import { walkCell, type Verdict } from './walk-cell.js';
import type { Way } from './ways.js';

const isChromium = navigator.userAgent.includes('Chrom');

const keyOf = (way: Way, kind: FaultKind) => `${way.name} × ${kind.name}`;

interface MatrixOptions {
  /** The number of cells that run in parallel; 12 by default. */
  readonly sideBySide?: number;
  /** True if each cell's page reaches the API through a gateway. */
  readonly gateway?: boolean;
}

/** The number of matrices of this page. */
let matrices = 0;

/** A test for each call and fault. Kept connections are tested in every engine. */
export async function testMatrix(
  ways: readonly Way[],
  kinds: readonly FaultKind[] = allKinds,
  { sideBySide = 12, gateway = false }: MatrixOptions = {},
): Promise<void> {
  matrices += 1;
  const matrix = String(matrices);
  const seed = Number(await (await fetch('/seed')).text());
  const all = ways.flatMap((way) => kinds.map((kind) => ({ way, kind })));
  // Shifts the selection for each call; otherwise it would be the same faults for all calls.
  const isChosen = (index: number) => (index + Math.floor(index / kinds.length) + seed) % 3 === 0;
  const cells = all.filter(
    ({ kind }, index) => isChromium || kind.meaning === 'repeated' || isChosen(index),
  );
  const page = new URL(location.href).searchParams.get('wtr-session-id') ?? 'page';
  const verdicts = new Map<string, Verdict>();

  describe(`the fault matrix${gateway ? ' behind a gateway' : ''}: ${ways.map(({ name }) => name).join(', ')}`, () => {
    before(async function () {
      this.timeout(230_000);
      const waiting = cells.map((cell, index) => ({
        ...cell,
        id: `${page}-${matrix}-${String(index)}`,
      }));
      const walk = async () => {
        for (let cell = waiting.shift(); cell; cell = waiting.shift()) {
          const { way, kind, id } = cell;
          verdicts.set(keyOf(way, kind), await walkCell(way, kind, id, gateway));
        }
      };
      await Promise.all(Array.from({ length: sideBySide }, walk));
    });

    for (const { way, kind } of cells) {
      it(`${keyOf(way, kind)}: says so, and the next attempt succeeds`, () => {
        const error = verdicts.get(keyOf(way, kind))?.error;
        if (error !== undefined) throw new Error(error);
      });
    }

    after(() => {
      console.log(table(seed, cells.length, all.length, [...verdicts.values()]));
    });
  });
}

function table(seed: number, walked: number, all: number, verdicts: readonly Verdict[]): string {
  const lines = verdicts.map(({ way, fault, seen, code, calls, milliseconds, error }) =>
    [
      way.padEnd(27),
      fault.padEnd(22),
      seen.padEnd(12),
      code.padEnd(18),
      `${String(calls)} calls`,
      `${String(milliseconds)} ms`.padStart(8),
      error === undefined ? 'ok' : 'FAILED',
    ].join(' '),
  );
  const head = `fault matrix: ${String(walked)} of ${String(all)} cells, seed ${String(seed)}`;
  return [head, ...lines.sort()].join('\n');
}
