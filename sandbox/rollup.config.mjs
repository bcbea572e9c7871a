import { nodeResolve } from '@rollup/plugin-node-resolve';
import { minified } from '../scripts/rollup/minified.mjs';
import { stopOnWarnings } from '../scripts/rollup/stop-on-warnings.mjs';
import { typescript } from '../scripts/rollup/typescript.mjs';

const dir = process.env.DIST ?? 'sandbox/dist';

/** For Node and bundlers: with what the doctor uses of the elements, whose inner modules stay theirs. */
const modules = {
  input: {
    index: 'sandbox/src/index.ts',
    testing: 'sandbox/src/testing.ts',
    'testing-dom': 'sandbox/src/testing/dom.ts',
    bin: 'sandbox/src/cli/bin.ts',
    // The server of the demo answers to the same hosts as that of the command.
    'allowed-hosts': 'sandbox/src/cli/allowed-hosts.ts',
  },
  external: (id) => /^(?:node:|zod\/)/.test(id),
  plugins: [typescript(), nodeResolve()],
  onwarn: stopOnWarnings,
  output: { dir, chunkFileNames: 'shared/[name].js' },
};

/** For a trial: one script without imports. */
const inPage = {
  input: { 'in-page': 'sandbox/src/in-page.ts' },
  plugins: [typescript(), nodeResolve({ browser: true })],
  onwarn: stopOnWarnings,
  output: { dir, plugins: [minified()] },
};

export default [modules, inPage];
