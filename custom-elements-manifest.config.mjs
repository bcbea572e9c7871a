import { customStates } from './scripts/manifest/custom-states.mjs';
import { exportedParts } from './scripts/manifest/exported-parts.mjs';
import { published } from './scripts/manifest/published.mjs';
import { sharedConfiguration } from './scripts/manifest/shared-configuration.mjs';
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
    sharedConfiguration(),
    stylingTokens(),
    exportedParts({ to: 'onboarding-flow' }),
    customStates(),
    published({ base: 'OnboardingElement' }),
    typeReferences({ source: 'src/index.ts', module: 'dist/index.js' }),
  ],
};
