/**
 * What the visitor sees when a chunk of the built drop-in fails that is not on every journey, and how they continue:
 * with "Try again", or without what the chunk adds. `failed-chunks.test.ts` has the chunks of every journey.
 */
import { expect } from '@open-wc/testing';
import { cardVisits } from '../faults/card-visits.js';
import { ChunkPage } from '../faults/chunk-page.js';
import { few, type ChunkVisit, type Fault } from '../faults/chunk-visit.js';
import { journeyVisits } from '../faults/journey-visits.js';
import { wordsVisits } from '../faults/words-visits.js';

const visits: readonly ChunkVisit[] = [...journeyVisits, ...wordsVisits, ...cardVisits];
/**
 * Firefox and WebKit keep a failed module, Chromium a request that hangs; `each-chunk.test.ts` has both faults for each
 * chunk in every engine.
 */
const usual: readonly Fault[] = navigator.userAgent.includes('Chrom') ? ['503', 'hang'] : few;

let page: ChunkPage | undefined;
afterEach(() => {
  page?.close();
  page = undefined;
});

describe('a chunk that fails, as the visitor sees it', () => {
  for (const { file, gets, visit, faults = usual } of visits) {
    for (const fault of faults) {
      it(`${file} (${fault}): the visitor gets ${gets}`, async () => {
        page = await ChunkPage.open(`later-${crypto.randomUUID()}`);
        await page.fail({ file, fault });
        await page.addScript('module');
        await visit(page, fault);
      });
    }
  }

  it('is tested for every chunk of the build', async () => {
    const { files } = (await (await fetch('/dist/manifest.json')).json()) as {
      files: Record<string, unknown>;
    };
    const tested = ['steps', 'profile', 'mount', ...visits.map(({ file }) => file)];
    const untested = Object.keys(files)
      .filter((name) => name.startsWith('chunks/'))
      .filter((name) => !tested.some((file) => name.startsWith(`chunks/${file}-`)));
    expect(untested).to.deep.equal([]);
  });
});
