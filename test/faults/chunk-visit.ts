/** What a visitor gets when a chunk of the built drop-in fails: the type of its cases, and what they share. */
import type { ChunkFault, ChunkPage } from './chunk-page.js';
import { attributes, timeLimit } from './chunk-journey.js';

export type Fault = ChunkFault['fault'];

export interface ChunkVisit {
  /** The start of the chunk's file name. */
  readonly file: string;
  /** What the visitor gets. */
  readonly gets: string;
  readonly visit: (page: ChunkPage, fault: Fault) => Promise<void>;
  /** `few` for a chunk that another one of the table loads in the same way. */
  readonly faults?: readonly Fault[];
}

export const few: readonly Fault[] = ['503'];

export const flow = (page: ChunkPage, more: Readonly<Record<string, string>> = {}) =>
  page.add('onboarding-flow', { ...attributes(page), ...more });

/** Waits until the chunk was requested. */
export const requested = (page: ChunkPage, file: string) =>
  page.until(`a request for ${file}`, async () => (await page.requests(file)) > 0);

/** Waits until the chunk was requested, and until a request that hangs has been given up. */
export async function failed(page: ChunkPage, file: string, fault: Fault): Promise<void> {
  await requested(page, file);
  if (fault === 'hang') page.clock?.advance(timeLimit);
}

/** Lets the chunks load. A request older than four seconds is not awaited again. */
export async function mend(page: ChunkPage): Promise<void> {
  await page.fail();
  page.clock?.advance(5_000);
}

export const textOf = (page: ChunkPage, selector: string) =>
  page.find(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';

export const seen = (page: ChunkPage, selector: string) =>
  page.until(selector, () => page.find(selector));

export const says = (page: ChunkPage, selector: string, text: string) =>
  page.until(`"${text}"`, () => textOf(page, selector).includes(text));

/** The same for what is said when a time limit has passed; a request that hangs reaches it while this waits. */
export const saysInTime = (page: ChunkPage, fault: Fault, selector: string, text: string) =>
  page.until(`"${text}"`, () => {
    if (fault === 'hang') page.clock?.advance(1_000);
    return textOf(page, selector).includes(text);
  });

export const notLoaded = 'The next step didn’t load. Check your connection and try again.';
