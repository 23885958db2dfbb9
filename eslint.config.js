const js = require('@eslint/js');
const tseslint = require('typescript-eslint');
const officeAddins = require('eslint-plugin-office-addins');
const reactHooks = require('eslint-plugin-react-hooks');
const globals = Object.fromEntries(
  [
    '__dirname',
    'Buffer',
    'console',
    'module',
    'performance',
    'process',
    'require',
    'setTimeout',
    'URL',
  ].map((name) => [name, 'readonly']),
);

module.exports = tseslint.config(
  { ignores: ['node_modules', 'build', 'dist', 'coverage', 'docs/api'] },
  js.configs.recommended,
  ...tseslint.configs.strict.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: { 'no-undef': 'off', '@typescript-eslint/no-explicit-any': 'error' },
  },
  // What travels together is one named object.
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    rules: { 'max-params': ['error', { max: 5 }] },
  },
  {
    // Tests of files use another library whose rows and cells look like Excel's to these rules.
    files: ['src/**/*.ts', 'src/**/*.tsx', 'test/workbook/office/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['src/taskpane/**/*.tsx', 'src/taskpane/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['**/*.js', '**/*.mjs', '**/*.cjs'], languageOptions: { globals } },
  { files: ['**/*.js', '**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
);
