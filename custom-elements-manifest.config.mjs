import { published } from './scripts/manifest/published.mjs';
import { sharedConfiguration } from './scripts/manifest/shared-configuration.mjs';

export default {
  globs: ['src/elements/*.ts', 'src/define.ts'],
  litelement: true,
  packagejson: false,
  plugins: [sharedConfiguration(), published()],
};
