import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

/** Words of CONTRIBUTING.md, "Habits", that a machine can check. */
const HOUSE = [
  ['TSEnumDeclaration', 'No enum: a union of strings reads the same and costs nothing.'],
  ['TSModuleDeclaration[kind="namespace"]', 'No namespace: a file is one.'],
  [
    'PropertyDefinition[accessibility="private"][decorators.length=0], MethodDefinition[accessibility="private"]',
    "#private; TypeScript's private only under a decorator.",
  ],
  [
    'PropertyDefinition[static=true] CallExpression[callee.name="msg"]',
    'msg() in a static is frozen at load.',
  ],
  [
    'PropertyDefinition > CallExpression[callee.name="msg"]',
    'msg() in a field is frozen when the element is made.',
  ],
  [
    'Program > VariableDeclaration CallExpression[callee.name="msg"]:not(:function *)',
    'msg() at load never changes language.',
  ],
  [
    'CallExpression[callee.name="msg"] > TaggedTemplateExpression[tag.name="html"]',
    'Text only in messages, no markup.',
  ],
  [
    'CallExpression[callee.name="define"], CallExpression[callee.property.name="define"]',
    'Elements are defined in src/register.ts only.',
  ],
].map(([selector, message]) => ({ selector, message }));

const typed = {
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
};

export default ts.config(
  {
    ignores: [
      'dist/',
      'storybook-static/',
      'node_modules/',
      'coverage/',
      'var/',
      '**/*.generated.ts',
      'src/localization/generated/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: ['**/*.ts'], extends: [ts.configs.recommendedTypeChecked], ...typed },
  { files: ['**/*.{js,mjs,cjs}'], extends: [ts.configs.recommended] },
  {
    files: ['**/*.ts'],
    rules: {
      // Misfires on @click=${this.x}, where Lit binds.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-syntax': ['error', ...HOUSE],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], litA11y.configs.recommended],
    rules: {
      'no-console': ['error', { allow: ['warn'] }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 3],
      'lit/no-invalid-escape-sequences': 'error',
      'lit/no-template-map': 'off',
      'no-restricted-globals': [
        'error',
        { name: 'localStorage', message: 'Nothing is stored on the device.' },
        { name: 'sessionStorage', message: 'Nothing is stored on the device.' },
        { name: 'fetch', message: 'src/data/request.ts asks for everything.' },
      ],
    },
  },
  { files: ['src/register.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    // Node's runner takes the promise of test() itself; data from outside is any until it is checked.
    files: ['test/**/*.ts', 'backend/test/**/*.ts', 'stories/**/*.ts', 'bench/**/*.ts'],
    rules: {
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
