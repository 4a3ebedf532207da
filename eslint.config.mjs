import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/** The pure rooms could run in a browser worker as they are: no editor and no platform in them. */
const pureRooms = ['src/core/**'];
const platform = [
  { regex: '^vscode$', message: 'This room is pure: it knows no editor.' },
  {
    regex: '^(node:.*|fs|path|os|url|util|buffer|stream|crypto|zlib|worker_threads|child_process)(/.*)?$',
    message: 'This room is pure: it knows no platform.',
  },
];
/** Nothing below `vscode/` knows the editor. */
const editorRooms = {
  regex: '(^vscode$|/vscode(/|$))',
  message: 'Nothing below the index knows the editor.',
};

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.cache/', 'node_modules/', 'media/**/*.js'] },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'TSParameterProperty, PropertyDefinition[accessibility="private"], MethodDefinition[accessibility="private"]:not([kind="constructor"])',
          message: 'Members are private by #, and fields are declared where they stand.',
        },
      ],
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }] },
  },
  // The launcher and the suites speak to a terminal.
  { files: ['test/host/**', 'test/run/**', 'test/integration/**'], rules: { 'no-console': 'off' } },
  { files: pureRooms, rules: { 'no-restricted-imports': ['error', { patterns: platform }] } },
  {
    files: ['src/{corpus,storage,engine,platform,workspace,presentation,cli}/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [editorRooms] }] },
  },
  {
    // What VS Code and Node load as it is, in tests.
    files: ['test/**/*.{js,cjs}'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { require: 'readonly', exports: 'writable', process: 'readonly', Buffer: 'readonly' },
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
);
