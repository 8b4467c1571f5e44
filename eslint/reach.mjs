/** What the parts of plugins may not use besides each other's files: framework, database, clocks, barrels. */
const tests = ['**/*.test.{ts,tsx}', '**/fixtures/**'];

const noBarrels = ['ExportAllDeclaration', 'ExportNamedDeclaration[source]'].map((selector) => ({
  selector,
  message: 'No barrels: import from the file that has it.',
}));

const handedDatabase = [
  "MemberExpression[property.name='db'][object.name='strapi']",
  "VariableDeclarator[init.name='strapi'] > ObjectPattern > Property[key.name='db']",
  "CallExpression[callee.object.name='strapi'] > Literal[value='db']",
].map((selector) => ({ selector, message: 'The wiring hands the database to those that use it.' }));

const onlyStoresQuery = {
  selector: "MemberExpression[object.name='db'][property.name=/^(query|connection|metadata)$/]",
  message: 'Only a store queries the database.',
};

const noOwnClock = [
  ['CallExpression[callee.object.name="Date"][callee.property.name="now"]', 'Date.now()'],
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'new Date()'],
  ['CallExpression[callee.name="Date"]', 'Date()'],
  ['CallExpression[callee.object.name="performance"]', 'performance.now()'],
  ['CallExpression[callee.object.name="Math"][callee.property.name="random"]', 'Math.random()'],
  ['MemberExpression[object.name="process"]', 'process'],
].map(([selector, name]) => ({
  selector,
  message: `The clock and everything else that a result depends on is handed in; ${name} is not.`,
}));

const noClockInThePanel = noOwnClock.slice(0, 3).map(({ selector }) => ({
  selector,
  message: 'A state is what the server says, not what a clock in the browser makes of it.',
}));

/** Built-in modules that reach nothing outside the process. */
const HARMLESS = [
  ...['assert', 'async_hooks', 'buffer', 'crypto', 'stream', 'string_decoder'],
  ...['timers/promises', 'url', 'util', 'zlib'],
];

const roomImports = {
  patterns: [
    {
      regex: `^node:(?!(${HARMLESS.join('|')})$)`,
      allowTypeImports: true,
      message: 'A room does not reach outside the process.',
    },
  ],
  paths: [
    {
      name: '@strapi/strapi',
      allowTypeImports: true,
      message: 'A room receives values and functions, not the framework.',
    },
  ],
};

const sharedImports = {
  patterns: [{ regex: '^[^.]', message: 'shared imports nothing outside shared.' }],
};

const adminImports = {
  patterns: [
    { regex: '^node:', message: 'The panel runs in the browser.' },
    {
      regex: '^@strapi/(strapi(?!/admin$)|admin|content-manager)',
      message: 'Import from @strapi/strapi/admin: the other paths are not public.',
    },
  ],
};

const clientImports = {
  patterns: [
    { regex: '^[^.]', message: 'The client depends on nothing.' },
    {
      regex: '/shared/',
      allowTypeImports: true,
      message: 'The client is published with the types of shared, not with its code.',
    },
  ],
};

const exampleImports = {
  patterns: [
    {
      regex: '^(?!\\.|@jest/globals$)(?!flash-news-client$|vite$)|^\\.\\./\\.\\./',
      message: 'An example is copied out of the repository: it uses its own files and the client.',
    },
  ],
};

const noHtmlOfText = {
  selector:
    'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc|write)$/]',
  message: 'A story is made of elements and texts (tree.ts), never parsed as HTML.',
};

/** @param {object[]} syntax @returns {import('eslint').Linter.RulesRecord} */
const syntaxRule = (...syntax) => ({ 'no-restricted-syntax': ['error', ...noBarrels, ...syntax] });

/** @param {object} options @returns {import('eslint').Linter.RulesRecord} */
const importRule = (options) => ({
  '@typescript-eslint/no-restricted-imports': ['error', options],
});

const rooms = 'src/plugins/{flash-news/server/src,translation-desk/server/src,kit/server}';
const wire = 'src/plugins/wire-desk/server/src';

/** Files that query the database. */
const stores = [`${rooms}/database/**`, `${rooms}/**/store/**`, `${rooms}/**/store.ts`];

/** Files that read a clock of their own. */
const clocks = [
  `${rooms}/newsroom/clock.ts`,
  `${rooms}/strapi/throttle-progress.ts`,
  `${rooms}/database/with-pause.ts`,
];

/**
 * ESLint configuration of these rules. Needs the plugin `@typescript-eslint` to be registered.
 * @type {import('eslint').Linter.Config[]}
 */
export const reach = [
  { files: ['src/**/*.{ts,tsx}', 'config/**/*.ts'], rules: syntaxRule() },
  {
    files: ['src/plugins/*/{server,shared}/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'strapi', message: 'Strapi is handed in, never taken from the global.' },
      ],
    },
  },
  {
    files: [`${rooms}/*/**/*.ts`],
    ignores: tests,
    rules: {
      ...syntaxRule(...handedDatabase, ...noOwnClock, onlyStoresQuery),
      ...importRule(roomImports),
    },
  },
  { files: stores, ignores: tests, rules: syntaxRule(...handedDatabase, ...noOwnClock) },
  { files: clocks, ignores: tests, rules: syntaxRule(...handedDatabase) },
  {
    files: [`${wire}/services/**/*.ts`],
    ignores: tests,
    rules: syntaxRule(...handedDatabase),
  },
  {
    files: [`${wire}/{content-types,copy,parse,types}/**/*.ts`, `${wire}/config.ts`],
    ignores: tests,
    rules: { ...syntaxRule(...handedDatabase, ...noOwnClock), ...importRule(roomImports) },
  },
  {
    files: ['src/plugins/*/shared/**/*.ts'],
    ignores: tests,
    rules: { ...syntaxRule(...noOwnClock), ...importRule(sharedImports) },
  },
  { files: ['src/plugins/*/admin/**/*.{ts,tsx}'], rules: importRule(adminImports) },
  {
    files: ['src/plugins/*/admin/**/*.{ts,tsx}'],
    // The clock that moves digits, and what measures how far it is from the server's.
    ignores: ['**/components/useServerClock.ts', '**/api/useLiveQuery.ts', ...tests],
    rules: syntaxRule(...noClockInThePanel),
  },
  {
    files: ['src/plugins/*/client/**/*.ts'],
    ignores: tests,
    rules: importRule(clientImports),
  },
  {
    files: ['examples/**/*.ts'],
    rules: { ...syntaxRule(noHtmlOfText), ...importRule(exampleImports) },
  },
];
