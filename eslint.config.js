const js = require('@eslint/js');
const tseslint = require('typescript-eslint');
const officeAddins = require('eslint-plugin-office-addins');
const globals = {
  ...Object.fromEntries(
    ['process', 'console', 'require', 'module', '__dirname', 'Buffer', 'URL', 'setTimeout'].map(
      (name) => [name, 'readonly'],
    ),
  ),
};

module.exports = tseslint.config(
  { ignores: ['node_modules', 'build', 'dist', 'coverage'] },
  js.configs.recommended,
  ...tseslint.configs.strict.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'no-undef': 'off',
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
    },
  },
  { files: ['**/*.js', '**/*.mjs'], languageOptions: { globals } },
  { files: ['**/*.js'], languageOptions: { sourceType: 'commonjs' } },
);
