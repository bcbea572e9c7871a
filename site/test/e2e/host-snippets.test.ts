/**
 * The snippets of the documentation for each host: the element on the page has the attributes that the plain snippet has, and a script
 * works in the place that the page names.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileScript, parse } from 'vue/compiler-sfc';
import { hosts, hostSnippet, placeOf } from '../../pages/playground/hosts.js';
import { elementsIn, onSandbox } from '../../pages/playground/snippet-source.js';
import { following } from '../docs/host-blocks.js';
import { bundled } from '../../../test/e2e/frameworks/support/printed-site.js';
import { openPrinted } from '../../../test/e2e/support/printed-page.js';
import { Stage } from '../../../test/e2e/support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const sources = [...new Set(following('HostSnippet').map(({ text }) => text))];
const printed = (host: string) => sources.map((html) => hostSnippet(host, html));
const expected = sources.flatMap((html) =>
  elementsIn(html).map(({ tag, attributes }) => ({ tag, attributes: onSandbox(attributes) })),
);

/** What the elements of the page have; a framework marks its own. */
const elementsOf = (page: Page) =>
  page.locator('#app').evaluate((app) =>
    [...app.querySelectorAll('*')]
      .filter(({ localName }) => localName.startsWith('onboarding-'))
      .map((element) => ({
        tag: element.localName,
        attributes: Object.fromEntries(
          element
            .getAttributeNames()
            .filter((name) => !name.startsWith('data-v-'))
            .map((name) => [name, element.getAttribute(name)]),
        ),
      })),
  );

/** Modules by their name, and a script that imports them. */
async function modules(files: Readonly<Record<string, string>>, main: string): Promise<string> {
  const plugin: Plugin = {
    name: 'snippets',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^snippet-/ }, ({ path }) => ({ path, namespace: 'snippets' }));
      onLoad({ filter: /.*/, namespace: 'snippets' }, ({ path }) => ({
        contents: files[path]!,
        loader: 'tsx',
        resolveDir: process.cwd(),
      }));
    },
  };
  const { outputFiles } = await build({
    stdin: { contents: main, resolveDir: process.cwd(), loader: 'tsx' },
    plugins: [plugin],
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    write: false,
  });
  return outputFiles[0]!.text;
}

const inReact = (texts: readonly string[], name: string) =>
  modules(
    Object.fromEntries(texts.map((text, index) => [`snippet-${index}`, text])),
    `import { createRoot } from 'react-dom/client';
    ${texts.map((_, index) => `import { ${name} as Join${index} } from 'snippet-${index}';`).join('\n')}
    createRoot(document.querySelector('#app')!).render(<>${texts.map((_, index) => `<Join${index} />`).join('')}</>);`,
  );

/** A single-file component as a module. */
function compiled(text: string, index: number): string {
  const { descriptor, errors } = parse(text);
  expect(errors).toEqual([]);
  return compileScript(descriptor, { id: `snippet-${index}`, inlineTemplate: true }).content;
}

const inVue = (texts: readonly string[]) =>
  modules(
    Object.fromEntries(texts.map((text, index) => [`snippet-${index}`, compiled(text, index)])),
    `import { createApp, h } from 'vue';
    ${texts.map((_, index) => `import Join${index} from 'snippet-${index}';`).join('\n')}
    createApp({ render: () => [${texts.map((_, index) => `h(Join${index})`).join(', ')}] }).mount('#app');`,
  );

const open = (body: string, script: string) =>
  openPrinted(stage, `<div id="app">${body}</div>`, script);

/** What a server does with the snippet, and where its files are. */
const served = (text: string) =>
  text
    .replace(/<\?php .*? \?>|\{% load static %\}/, '')
    .replace(/\{% static '(.*?)' %\}/, '/$1')
    .replace('/onboarding/', '/dist/');

const pages: Readonly<Record<string, (texts: readonly string[]) => Promise<Page>>> = {
  Plain: (texts) => open(texts.map(served).join('\n'), ''),
  PHP: (texts) => open(texts.map(served).join('\n'), ''),
  Django: (texts) => open(texts.map(served).join('\n'), ''),
  React: async (texts) => open('', await inReact(texts, 'Join')),
  Next: async (texts) => open('', await inReact(texts, 'Join')),
  Vue: async (texts) => open('', await inVue(texts)),
  Nuxt: async (texts) => open('', await inVue(texts)),
  async Astro(texts) {
    const script = /<script>([^]*?)<\/script>/;
    const [, code = ''] = script.exec(texts[0]!) ?? [];
    return open(texts.map((text) => text.replace(script, '')).join('\n'), await bundled(code));
  },
  async WordPress(texts) {
    // What stands in the page, and in a template.
    const bodies = texts.map((text) => /<!-- in (?:the page|a template).*$/s.exec(text)![0]);
    return open(bodies.join('\n'), "import '/dist/onboarding.js';");
  },
};

describe('a snippet for a host', () => {
  it.each(Object.entries(pages))(
    '%s: makes elements with all attributes of the plain one',
    async (host, openFor) => {
      const page = await openFor(printed(host));
      // Of equal places the page may move the parts of a journey.
      await expect.poll(() => elementsOf(page)).toEqual(expected);
      const named = await page
        .locator('#app onboarding-card')
        .evaluateAll((cards) =>
          cards.map((card) => customElements.getName(card.constructor as CustomElementConstructor)),
        );
      expect(named).toContain('onboarding-card');
      await page.close();
    },
  );

  // The compiler takes six seconds of processor time.
  it('Angular: compiles', async () => {
    const folder = mkdtempSync('dist-angular-');
    try {
      printed('Angular').forEach((text, index) =>
        writeFileSync(join(folder, `join-${index}.ts`), text),
      );
      const project = { extends: '../test/types/angular/tsconfig.json', include: ['*.ts'] };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(project));
      const compiler = 'node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js';
      const said = await new Promise((resolve) => {
        execFile(process.execPath, [compiler, '-p', folder], (_, out, err) => resolve(out + err));
      });
      expect(said).toBe('');
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 300_000);

  it('is there for every host but Svelte, whose compiler `npm run frameworks` has', () => {
    expect([...Object.keys(pages), 'Angular', 'Svelte'].sort()).toEqual(Object.keys(hosts).sort());
  });
});

describe('the place of a script', () => {
  const script = following('HostPlace').find(({ text }) => text.includes('flow.values ='))!.text;
  const tag = sources.find((html) => elementsIn(html)[0]?.kind === 'flow')!;
  /** The script where the page says: the dots of the place are its text. */
  const placed = (host: string, text = script) => {
    const [, before = '', after = ''] = /`(.*) … (.*)`/.exec(placeOf(host, text)) ?? [];
    return `${before}${text}${after}`;
  };

  const asked: Readonly<Record<string, () => Promise<Page>>> = {
    async React() {
      const text = `${hostSnippet('React', tag)}
        import { useEffect } from 'react';
        export function Page() {
          ${placed('React')};
          return <Join />;
        }`;
      return open('', await inReact([text], 'Page'));
    },
    async Vue() {
      const text = hostSnippet('Vue', tag).replace(
        '</script>',
        `import { onMounted } from 'vue';\n${placed('Vue')}\n</script>`,
      );
      return open('', await inVue([text]));
    },
    Plain: () => open(served(hostSnippet('Plain', tag)), script),
  };

  it.each(Object.entries(asked))('%s: the script reaches the element', async (_, openFor) => {
    const page = await openFor();
    const values = () =>
      page
        .locator('onboarding-flow')
        .evaluate((flow) => (flow as HTMLElement & { values?: object }).values);
    await expect.poll(values).toMatchObject({ name: 'Anna' });
    await page.close();
  });

  it('may wait for something in React too', async () => {
    for (const { text } of following('HostPlace')) {
      const body = text.replace(/^import .*$/gm, '');
      const code = placed('React', body.includes('querySelector(') ? body : `${script}\n${body}`);
      await expect(
        bundled(`import { useEffect } from 'react';\n${code}`, 'tsx'),
      ).resolves.toBeTruthy();
    }
  });
});
