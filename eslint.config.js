import tseslint from 'typescript-eslint';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';

const heavyImports = {
  paths: [
    {
      name: 'zod',
      message: "Use `import * as z from 'zod/mini'`: the full zod costs 20 kB and more.",
    },
  ],
  patterns: [
    {
      group: ['lit/directives/style-map*', 'lit-html/directives/style-map*'],
      message: 'A strict CSP blocks inline styles: use a class, a part or a custom property.',
    },
    {
      group: ['lit/directives/unsafe-*', 'lit-html/directives/unsafe-*'],
      message: 'Text from the server is only ever shown as text.',
    },
  ],
};

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
      'site/**',
      'coverage/**',
      'reports/**',
      '.stryker-tmp/**',
      'test/types/**',
    ],
  },
  {
    files: ['src/**/*.ts', 'test/**/*.ts', '*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-imports': ['error', heavyImports],
      'max-lines': ['error', { max: 300 }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Lit binds the handlers in `html` and our arrow methods.
      '@typescript-eslint/unbound-method': 'off',
      // `addEventListener('x', async …)` in `src` must still handle a rejection.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
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
    files: ['src/elements/*.ts'],
    rules: {
      // An element merges the interface of the shared configuration into its class: Lit creates the accessors
      // from `static properties`.
      '@typescript-eslint/no-unsafe-declaration-merging': 'off',
      '@typescript-eslint/no-empty-object-type': [
        'error',
        { allowInterfaces: 'with-single-extends' },
      ],
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
  {
    // The console is for developers: mistakes in the page, and requests with `debug`.
    files: ['src/flow/console.ts', 'src/flow/developer-log.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Word tables: one line for each sentence.
    files: ['src/i18n/??.*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-console': 'off',
      // Chai's `expect(x).to.be.true` is an expression.
      '@typescript-eslint/no-unused-expressions': 'off',
      // A test may assert what it knows to exist.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.recommended],
    rules: { eqeqeq: 'error', 'max-lines': ['error', { max: 300 }] },
  },
);
