/**
 * Runs cells in parallel, one test each, and prints a line for each at the end. Chromium runs all cells, and behind a
 * gateway a third of them. Other engines run a third of those whose fault the engine itself meets. A printed seed selects
 * the third; `SEED=N` repeats it. `SEED=all` runs all cells in every engine.
 */
import { CellPage } from './cell-page.js';
import { kinds as allKinds, type FaultKind } from './kinds.js';
import { SandboxControl } from './sandbox-control.js';
import { walkCell, type Verdict } from './walk-cell.js';
import type { Way } from './ways.js';

const isChromium = navigator.userAgent.includes('Chrom');

interface Cell {
  readonly way: Way;
  readonly kind: FaultKind;
}

const keyOf = ({ way, kind }: Cell) => `${way.name} × ${kind.name}`;

interface MatrixOptions {
  /** The number of cells that run in parallel; 12 by default. */
  readonly sideBySide?: number;
  /** True if each cell's page reaches the API through a gateway. */
  readonly gateway?: boolean;
}

/** The number of matrices of this page. */
let matrices = 0;

/** The cells of this engine. Kept connections are tested in every engine. */
function choose(all: readonly Cell[], seed: string, gateway: boolean): readonly Cell[] {
  if (seed === 'all') return all;
  if (isChromium) return gateway ? aThird(all, seed) : all;
  const kept = all.filter(({ kind }) => kind.meaning === 'repeated');
  const own = all.filter(({ kind }) => kind.isOfEngine && kind.meaning !== 'repeated');
  return [...kept, ...aThird(own, seed)];
}

/** Every third cell. The selection shifts for each call; otherwise it would be the same faults for all calls. */
function aThird(cells: readonly Cell[], seed: string): readonly Cell[] {
  const perWay = cells.filter(({ way }) => way === cells[0]?.way).length;
  const isChosen = (index: number) => (index + Math.floor(index / perWay) + Number(seed)) % 3 === 0;
  return cells.filter((_, index) => isChosen(index));
}

/**
 * Opens the page of a cell: that of the cell before with another flow and another sandbox, as in an application of one page.
 * Loading and compiling the files again for each cell doubles the processor time. After a cell that failed, and for the first
 * of each walker, it is a new page.
 */
async function openIn(
  page: CellPage | undefined,
  { id, way, kind }: Cell & { readonly id: string },
  gateway: boolean,
): Promise<CellPage> {
  if (kind.options) await new SandboxControl(id).configure(kind.options);
  const { attributes = {} } = way;
  const options = { id, attributes, foreign: kind.foreign ?? false, gateway };
  return page?.next(options) ?? CellPage.open(options);
}

/** A test for each call and fault. */
export async function testMatrix(
  ways: readonly Way[],
  kinds: readonly FaultKind[] = allKinds,
  { sideBySide = 12, gateway = false }: MatrixOptions = {},
): Promise<void> {
  matrices += 1;
  const matrix = String(matrices);
  const seed = await (await fetch('/seed')).text();
  const all = ways.flatMap((way) => kinds.map((kind) => ({ way, kind })));
  const cells = choose(all, seed, gateway);
  const session = new URL(location.href).searchParams.get('wtr-session-id') ?? 'page';
  const verdicts = new Map<string, Verdict>();

  describe(`the fault matrix${gateway ? ' behind a gateway' : ''}: ${ways.map(({ name }) => name).join(', ')}`, () => {
    before(async function () {
      this.timeout(230_000);
      const waiting = cells.map((cell, index) => ({
        ...cell,
        id: `${session}-${matrix}-${String(index)}`,
      }));
      const walk = async () => {
        let page: CellPage | undefined;
        for (let cell = waiting.shift(); cell; cell = waiting.shift()) {
          page = await openIn(page, cell, gateway);
          const verdict = await walkCell(cell.way, cell.kind, page);
          verdicts.set(keyOf(cell), verdict);
          if (verdict.error === undefined) continue;
          page.close();
          page = undefined;
        }
        page?.close();
      };
      await Promise.all(Array.from({ length: sideBySide }, walk));
    });

    for (const cell of cells) {
      it(`${keyOf(cell)}: says so, and the next attempt succeeds`, () => {
        const error = verdicts.get(keyOf(cell))?.error;
        if (error !== undefined) throw new Error(error);
      });
    }

    after(() => {
      console.log(table(seed, cells.length, all.length, [...verdicts.values()]));
    });
  });
}

function table(seed: string, walked: number, all: number, verdicts: readonly Verdict[]): string {
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
  const head = `fault matrix: ${String(walked)} of ${String(all)} cells, seed ${seed}`;
  return [head, ...lines.sort()].join('\n');
}
