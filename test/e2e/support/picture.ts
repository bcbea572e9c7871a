/**
 * Compares screenshots with pictures that are committed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const folder = join(import.meta.dirname, '../look');
const failed = join(tmpdir(), 'onboarding-elements-look');
/** `DRAW=1` writes the pictures instead of comparing them. */
const draws = process.env.DRAW === '1';
/** The share of pixels that may differ: edges of letters, which another version of the browser smooths otherwise. */
const tolerance = 0.003;

/** What differs from the picture of this name, as a sentence; undefined if nothing does. */
export function difference(name: string, screenshot: Buffer): string | undefined {
  const file = join(folder, `${name}.png`);
  if (draws) {
    writeFileSync(file, screenshot);
    return undefined;
  }
  const wanted = PNG.sync.read(readFileSync(file));
  const found = PNG.sync.read(screenshot);
  const { width, height } = wanted;
  const sizes = [`${width} × ${height}`, `${found.width} × ${found.height}`];
  if (sizes[0] !== sizes[1])
    return tell(name, screenshot, `its size is ${sizes.reverse().join(', not ')}`);
  const marked = new PNG({ width, height });
  // Smoothed edges count as equal.
  const count = pixelmatch(wanted.data, found.data, marked.data, width, height, {
    threshold: 0.12,
  });
  const share = count / (width * height);
  if (share <= tolerance) return undefined;
  const percent = (share * 100).toFixed(2);
  return tell(name, screenshot, `${percent} % of its pixels differ`, PNG.sync.write(marked));
}

/** Saves what was found, and what differs, next to each other. */
function tell(name: string, screenshot: Buffer, what: string, marked?: Buffer): string {
  mkdirSync(failed, { recursive: true });
  writeFileSync(join(failed, `${name}.png`), screenshot);
  if (marked) writeFileSync(join(failed, `${name}.marked.png`), marked);
  return `${name}: ${what}; see ${failed}`;
}
