/**
 * Every chunk of the built drop-in, with every way in which its request can fail: it loads at a later attempt, with
 * its dependencies and in one instance.
 */
import { expect } from '@open-wc/testing';
import { ChunkPage, type ChunkFault } from '../faults/chunk-page.js';

interface Core {
  loadChunk(name: string, afresh?: boolean): Promise<object>;
}

let pages: ChunkPage[] = [];
afterEach(() => {
  for (const page of pages) page.close();
  pages = [];
});

/** A page with the drop-in, whose chunks have been requested by nothing yet. */
async function open(fault: ChunkFault): Promise<ChunkPage> {
  const page = await ChunkPage.open(`each-chunk-${crypto.randomUUID()}`);
  pages.push(page);
  await page.fail(fault);
  await page.addScript('module');
  return page;
}

function coreOf({ window: page }: ChunkPage): Core {
  const [symbol] = Object.getOwnPropertySymbols(page).filter(({ description = '' }) =>
    /^onboarding-elements \d/.test(description),
  );
  const [loadChunk] = Reflect.get(page, symbol ?? '') as [Core['loadChunk']];
  return { loadChunk };
}

/** The file names of all chunks of the build. */
async function chunkNames(): Promise<string[]> {
  const { files } = (await (await fetch('/dist/manifest.json')).json()) as {
    files: Record<string, unknown>;
  };
  const names = Object.keys(files).filter((name) => name.startsWith('chunks/'));
  expect(names.length).to.be.greaterThan(20);
  return names;
}

async function expectFailed({ loadChunk }: Core, names: readonly string[]): Promise<void> {
  const results = await Promise.allSettled(names.map((name) => loadChunk(name)));
  const loaded = names.filter((_, index) => results[index]?.status !== 'rejected');
  expect(loaded).to.deep.equal([]);
}

async function expectLoaded({ loadChunk }: Core, names: readonly string[]): Promise<void> {
  const modules = await Promise.all(names.map((name) => loadChunk(name)));
  for (const [index, name] of names.entries()) {
    expect(await loadChunk(name), name).to.equal(modules[index]);
  }
}

describe('each chunk of the build', () => {
  for (const fault of ['404', '503'] as const) {
    it(`loads at the second attempt after a ${fault}`, async () => {
      const names = await chunkNames();
      const page = await open({ file: '', fault });
      await expectFailed(coreOf(page), names);
      await page.fail();
      await expectLoaded(coreOf(page), names);
    });
  }

  it('loads after six seconds in which an attempt each second fails', async () => {
    const names = await chunkNames();
    const page = await open({ file: '', fault: '503' });
    for (let second = 0; second <= 6; second += 1) {
      await expectFailed(coreOf(page), names);
      page.clock?.advance(1_000);
    }
    await page.fail();
    await expectLoaded(coreOf(page), names);
  });

  it('loads at the second attempt while the request of the first one hangs', async () => {
    for (const name of await chunkNames()) {
      const file = name.replace(/^chunks\/|\.js$/g, '');
      const page = await open({ file, fault: 'hang' });
      const { loadChunk } = coreOf(page);
      void loadChunk(name);
      await page.until(`a request for ${file}`, async () => (await page.requests(file)) === 1);
      await page.fail();
      page.clock?.advance(5_000);
      const module = await loadChunk(name, true);
      expect(await loadChunk(name), name).to.equal(module);
      page.close();
    }
  });
});
