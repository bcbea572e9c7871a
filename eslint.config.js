/**
 * Rules for templates, custom elements and layers; all of them are for `src`, so ESLint runs there alone.
 * `.oxlintrc.json` has the rules for TypeScript and JavaScript: oxlint checks those with types in a tenth of the time,
 * and reports unused `eslint-disable` comments in all files.
 */
import tseslint from 'typescript-eslint';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';

/** The layers below the elements run without a page: in tests, on servers, behind a page's own forms. */
const pageNames = [
  'document',
  'window',
  'location',
  'navigator',
  'history',
  'sessionStorage',
  'localStorage',
  'addEventListener',
  'customElements',
  'Element',
  'HTMLElement',
  'HTMLFormElement',
  'Document',
  'ShadowRoot',
  'Event',
  'CustomEvent',
  'Storage',
];
const pageTypes =
  '/^(Element|HTML\\w*Element|Document|ShadowRoot|Window|Location|Navigator|Storage|Event|CustomEvent|EventTarget)$/';
const noPage = 'This layer knows no page: take it from the environment or the participants.';

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      'dist-*/**',
      // What frameworks generate.
      'demo/frameworks/*/{.angular,.astro,.next,.nuxt,.output,.svelte-kit,build}/**',
      'site/**',
      'coverage/**',
      'reports/**',
      'test/types/**',
    ],
  },
  {
    files: ['src/**/*.ts', 'test/**/*.ts', '*.ts'],
    languageOptions: { parser: tseslint.parser },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['src/**/*.ts'],
    extends: [
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
    ],
    plugins: { 'lit-a11y': litA11y },
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit/ban-attributes': ['error', 'style'],
      'lit/lifecycle-super': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-native-attributes': 'off',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      'lit/prefer-nothing': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/value-after-constraints': 'error',
    },
  },
  {
    files: ['src/domain/**/*.ts', 'src/flow/**/*.ts', 'src/wire/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...pageNames.map((name) => ({ name, message: noPage }))],
      'no-restricted-syntax': [
        'error',
        { selector: `TSTypeReference[typeName.name=${pageTypes}]`, message: noPage },
        { selector: `TSTypeQuery[exprName.name=/^(${pageNames.join('|')})$/]`, message: noPage },
      ],
    },
  },
);
