import { parts } from './scripts/manifest/parts.mjs';
import { published } from './scripts/manifest/published.mjs';
import { describeTables, settings } from './scripts/manifest/settings.mjs';
import { stylingTokens } from './scripts/manifest/styling-tokens.mjs';
import { typeReferences } from './scripts/manifest/type-references.mjs';

export default {
  globs: [
    'src/elements/*.ts',
    'src/elements/core/element-properties.ts',
    'src/elements/ui/tokens.styles.ts',
    'src/define.ts',
  ],
  litelement: true,
  packagejson: false,
  plugins: [
    settings(await describeTables()),
    stylingTokens(),
    parts({ exporting: 'onboarding-flow' }),
    published({ base: 'OnboardingElement' }),
    typeReferences({ source: 'src/index.ts', module: 'dist/index.js' }),
  ],
};
