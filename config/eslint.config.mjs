import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import officeAddins from 'eslint-plugin-office-addins';
import typescript from 'typescript-eslint';

const SIZE = {
  'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 8],
};

/** Engines of older WPS cannot read these patterns: nothing lowers one that looks behind, nor a class of Unicode in a text. */
const UNREADABLE_PATTERNS = [
  { selector: 'Literal[regex.pattern=/[(][?]<[=!]/]', message: '正则不能向后看：旧的 WPS 读不了。' },
  ...['Literal[value=/', 'TemplateElement[value.raw=/'].map((text) => ({
    selector: `NewExpression[callee.name='RegExp'] ${text}[(][?]<[=!]|p[{]/]`,
    message: '由文字拼成的正则不能向后看，也不能用 \\p{…}：旧的 WPS 读不了，构建也改写不了。',
  })),
];

const CHINESE = [
  ...UNREADABLE_PATTERNS,
  { selector: 'Literal[value=/[\\u4e00-\\u9fff]/]', message: '中文只写在 src/text/ 里。' },
  { selector: 'TemplateElement[value.raw=/[\\u4e00-\\u9fff]/]', message: '中文只写在 src/text/ 里。' },
];

/** What the log says is asked by field; its table is for its own room. */
const TABLE_OF_THE_LOG = [
  "MemberExpression[property.name='table']:not([object.type='ThisExpression'], [object.name='styles'])",
  "ObjectPattern > Property[key.name='table']",
].map((selector) => ({ selector, message: '登记的格子只在 sheets/adoptions 里读；别处按字段问 inputs.log。' }));

/** Cells are read in the room of their sheet. */
const CELLS = [
  "MemberExpression[property.name='grid']:not([object.name='styles'])",
  "ImportSpecifier[imported.name='cellAt']",
  "MemberExpression[computed=true][object.property.name='rows'][property.type='Literal']",
].map((selector) => ({ selector, message: '格子只在 sheets 里、它那张表的房间里读。' }));

export default typescript.config(
  { ignores: ['dist/', 'node_modules/', '.cache/', 'coverage/'] },
  { name: 'eslint/recommended', ...js.configs.recommended },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...typescript.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: new URL('..', import.meta.url).pathname },
    },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { allowDefaultCaseForExhaustiveSwitch: false, considerDefaultExhaustiveForUnions: false },
      ],
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
      'no-eval': 'error',
      eqeqeq: 'error',
    },
  },
  { files: ['src/**/*.{ts,tsx}'], rules: SIZE },
  { files: ['src/**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true }] } },
  {
    name: 'react-hooks/recommended',
    files: ['src/ui/**', 'src/entry/**'],
    plugins: { 'react-hooks': hooks },
    rules: Object.fromEntries(Object.keys(hooks.configs.recommended.rules).map((rule) => [rule, 'error'])),
  },
  {
    files: ['src/host/excel/**', 'src/entry/excel/**'],
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
    files: ['src/engine/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Date', 'console', 'performance', 'setTimeout'].map((name) => ({
          name,
          message: '时钟和输出从 entry 进来。',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: '同样的输入，同样的结果。' },
      ],
    },
  },
  {
    files: ['engine', 'rules', 'sheets', 'documents', 'host', 'app', 'ui', 'entry'].map((layer) => `src/${layer}/**`),
    rules: {
      'no-restricted-syntax': ['error', ...CHINESE],
    },
  },
  { files: ['src/text/**'], rules: { 'no-restricted-syntax': ['error', ...UNREADABLE_PATTERNS] } },
  {
    files: ['src/sheets/**'],
    ignores: ['src/sheets/{adoptions,cells,schema}/**'],
    rules: { 'no-restricted-syntax': ['error', ...CHINESE, ...TABLE_OF_THE_LOG] },
  },
  {
    files: ['src/app/**', 'src/ui/**', 'src/entry/**'],
    rules: { 'no-restricted-syntax': ['error', ...CHINESE, ...TABLE_OF_THE_LOG, ...CELLS] },
  },
  {
    files: ['tests/**'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: ['**/*.{mjs,js}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly' } },
  },
);
