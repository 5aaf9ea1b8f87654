import comments from '@eslint-community/eslint-plugin-eslint-comments';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import house from './eslint-rules/plugin.js';

// Called as `eslint --config .config/eslint.config.js` from the repository root: patterns are relative to that root,
// and so are the three tsconfig files (root, apps/web, e2e) among which the project service picks the owner of a file.

const typescript = ['**/*.{ts,tsx,mts}'];
const javascript = ['**/*.{js,mjs,cjs}'];
const specs = ['**/*.spec.{ts,tsx}', '**/testing/**', 'e2e/**'];
const programs = [
  'apps/api/bin/**',
  '.config/**',
  '**/{bin,bench,cli}/**',
  '**/*.cli.ts',
  'apps/api/src/mail-catcher/**',
];

export default defineConfig(
  {
    name: 'house/ignores',
    ignores: ['**/dist/', '.data/', '.cache/', 'coverage/', '**/generated/', '**/*.gen.{ts,tsx}'],
  },
  {
    name: 'house/everywhere',
    plugins: { house, comments },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'comments/require-description': ['error', { ignore: [] }],
      'comments/no-unlimited-disable': 'error',
      'comments/disable-enable-pair': 'error',
      'house/file-name': 'error',
      'house/no-forward-ref': 'error',
      'house/no-global-module': 'error',
      'house/no-request-scope': 'error',
      'house/no-synchronize': 'error',
      'house/no-entity-subscriber': 'error',
      'house/no-base-service': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'no-console': 'error',

      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-constant-binary-expression': 'error',
      'no-constructor-return': 'error',
      'no-control-regex': 'error',
      'no-misleading-character-class': 'error',
      'no-useless-escape': 'error',
      'no-empty': 'error',
      'no-eval': 'error',
      'no-fallthrough': 'error',
      'no-irregular-whitespace': ['error', { skipStrings: false, skipTemplates: false }],
      'no-self-compare': 'error',
      'no-sequences': 'error',
      'no-template-curly-in-string': 'error',
      'no-unmodified-loop-condition': 'error',
      'no-unreachable-loop': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-rename': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    name: 'house/typescript',
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: process.cwd() } },
    rules: {
      // Beyond the preset: parse or guard instead of asserting, and a new state must be handled everywhere.
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/prefer-optional-chain': 'error',

      // Loosened, each for one reason.
      // Nest modules are empty classes with a decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // `() => save()` as a callback is clear enough.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A number in a template reads as itself.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `while (true)` with a return inside is honest.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // The router's redirect is thrown, and is an answer rather than an error.
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: [{ from: 'package', package: '@tanstack/router-core', name: ['Redirect', 'NotFoundError'] }] },
      ],
      // `_` marks a parameter that a signature demands.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // TypeORM declares its option bags as classes and expects object literals for them.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // An async method without await turns its throw into the rejection that its interface promises.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    name: 'house/typescript-tests',
    files: specs,
    ignores: javascript,
    rules: {
      // supertest's body and jest's asymmetric matchers are `any`; an expectation checks them the next moment.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      'no-template-curly-in-string': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
      // `expect(mail.send)` names a method without calling it.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    name: 'house/javascript',
    files: javascript,
    languageOptions: {
      globals: Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly'])),
    },
    rules: { 'no-undef': 'error', 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }], 'no-redeclare': 'error' },
  },
  { name: 'house/commonjs', files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
  {
    name: 'house/repeatable',
    files: ['{apps,libs}/**'],
    ignores: [
      ...specs,
      ...programs,
      'apps/api/src/demo/**',
      'apps/api/src/platform/{clock,ids,system-clock,random-ids}.ts',
      'apps/web/src/{app,ui}/{clock,now}.ts',
    ],
    rules: { 'house/no-ambient-time': 'error', 'house/no-ambient-random': 'error' },
  },
  {
    name: 'house/settings',
    files: ['{apps,libs}/**'],
    ignores: [...specs, ...programs, 'apps/api/src/config.ts'],
    rules: { 'house/no-process-env': 'error' },
  },
  { name: 'house/programs', files: programs, rules: { 'no-console': 'off' } },
  {
    name: 'house/mappings',
    files: ['**/*.mapping.ts', 'libs/tenancy/**', 'apps/api/src/database/**'],
    rules: { 'house/no-eager-or-lazy': 'error', 'house/no-relations': 'error' },
  },
  { name: 'house/applications', files: ['apps/**'], rules: { 'house/no-barrel': 'error' } },
  {
    name: 'house/pages',
    files: ['apps/web/{src,public-pages}/**/*.tsx'],
    // The design pages exist in development only, for whoever builds the parts.
    ignores: [...specs, 'apps/web/src/features/design/**'],
    rules: { 'house/no-literal-text': 'error' },
  },
);
