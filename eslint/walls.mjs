/**
 * The walls of a plugin (one-way imports, see docs/adr): a file imports only from lower ranks.
 *
 *   shared 0 < pure rooms 1 < store 2 < services 3 < controllers 4 < routes 5 < wiring 6
 *
 * A folder of server/src that is not named here is a pure room: the strictest rules are the
 * default, and a new room with other rights has to be written down.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Rooms of server/src from rank 2 up. Rank 6, the wiring, is the files beside them; except
 * config.ts, which is a pure description of settings that the services read.
 */
const ranked = ['store', 'services', 'controllers', 'routes'];

/** Plugins whose server is sorted by rooms instead. */
const byRoom = ['flash-news'];

/** Schemas: data that only the wiring reads. */
const schemas = 'content-types';

const pureRoom = `!(${[...ranked, schemas].join('|')})`;

const tests = ['**/*.test.{ts,tsx}', '**/fixtures/**'];

/** @param {string} room @param {string} why */
const message = (room, why) => `${room} ${why} (a file imports only from lower ranks)`;

/**
 * Import zones of one plugin, for `import-x/no-restricted-paths`.
 *
 * @param {string} plugin the plugin's folder, absolute
 */
function zonesOf(plugin) {
  const server = path.join(plugin, 'server', 'src');
  /** @param {string[]} rooms */
  const inside = (rooms) => rooms.map((room) => path.join(server, room, '**', '*'));
  const wiring = path.join(server, '!(config).ts');
  const pure = [...inside([pureRoom]), path.join(server, '@(config).ts')];

  const outer = [
    {
      target: path.join(plugin, 'shared'),
      from: ['server', 'admin', 'client'].map((part) => path.join(plugin, part)),
      message: message('shared', 'also goes to the browser and imports nothing outside itself'),
    },
    {
      target: path.join(plugin, 'admin'),
      from: [path.join(plugin, 'server'), path.join(plugin, 'client')],
      message: message('admin', 'imports only admin and shared'),
    },
    {
      target: path.join(plugin, 'server'),
      from: [path.join(plugin, 'admin'), path.join(plugin, 'client')],
      message: message('server', 'never imports admin or client'),
    },
    {
      target: path.join(plugin, 'client'),
      from: [path.join(plugin, 'server'), path.join(plugin, 'admin')],
      message: message('client', 'is published alone and imports only types of shared'),
    },
  ];
  if (byRoom.includes(path.basename(plugin))) return outer;
  return [
    ...outer,
    {
      target: pure,
      from: [...inside([...ranked, schemas]), wiring],
      message: message('a pure room', 'imports only pure rooms and shared'),
    },
    ...ranked.map((room, index) => ({
      target: inside([room]),
      from: [...inside([...ranked.slice(index + 1), schemas]), wiring],
      message: message(room, `has rank ${index + 2}`),
    })),
    {
      target: inside([schemas]),
      from: [...pure, ...inside(ranked), wiring],
      message: message(schemas, 'holds data and imports only shared'),
    },
  ];
}

/**
 * Everything around the plugins, and each plugin towards the others, goes through Strapi's
 * services, not through files.
 *
 * @param {string} root @param {string[]} plugins
 */
function zonesAround(root, plugins) {
  const pluginsDir = path.join(root, 'src', 'plugins');
  const others = existsSync(path.join(root, 'src'))
    ? readdirSync(path.join(root, 'src')).filter((entry) => entry !== 'plugins')
    : [];
  return [
    {
      target: [path.join(root, 'config'), ...others.map((entry) => path.join(root, 'src', entry))],
      from: pluginsDir,
      message: 'the app speaks to a plugin through its services, not through its files',
    },
    ...plugins.map((plugin) => ({
      target: plugin,
      from: [root],
      except: [path.relative(root, plugin), 'node_modules'],
      message: 'a plugin is published alone and imports nothing of the app or of another plugin',
    })),
  ];
}

const noBarrels = [
  {
    selector: 'ExportAllDeclaration',
    message: 'No barrels: import from the file that has it.',
  },
  {
    selector: 'ExportNamedDeclaration[source]',
    message: 'No barrels: import from the file that has it.',
  },
];

const onlyStoreTouchesDb = [
  {
    selector: "MemberExpression[property.name='db'][object.name='strapi']",
    message: 'Only store/ touches strapi.db.',
  },
  {
    selector: "VariableDeclarator[init.name='strapi'] > ObjectPattern > Property[key.name='db']",
    message: 'Only store/ touches strapi.db.',
  },
  {
    selector: "CallExpression[callee.object.name='strapi'] > Literal[value='db']",
    message: 'Only store/ touches strapi.db.',
  },
];

const noOwnClock = [
  ['CallExpression[callee.object.name="Date"][callee.property.name="now"]', 'Date.now()'],
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'new Date()'],
  ['CallExpression[callee.name="Date"]', 'Date()'],
  ['CallExpression[callee.object.name="performance"]', 'performance.now()'],
  ['CallExpression[callee.object.name="Math"][callee.property.name="random"]', 'Math.random()'],
  ['MemberExpression[object.name="process"]', 'process'],
].map(([selector, name]) => ({
  selector,
  message: `A pure room is handed the clock and everything else it depends on; ${name} is not.`,
}));

const noClockInThePanel = noOwnClock.slice(0, 3).map(({ selector }) => ({
  selector,
  message: 'A state is what the server says, not what a clock in the browser makes of it.',
}));

/** Built-in modules that reach nothing outside the process and have no state. */
const harmless = ['assert', 'buffer', 'crypto', 'string_decoder', 'url', 'util'];

const pureImports = {
  patterns: [
    {
      regex: `^node:(?!(${harmless.join('|')})$)`,
      message: 'A pure room does not reach outside the process.',
    },
  ],
  paths: [
    {
      name: '@strapi/strapi',
      allowTypeImports: true,
      message: 'A pure room receives values and functions, not the framework.',
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

/**
 * @param {object[]} syntax
 * @returns {import('eslint').Linter.RulesRecord}
 */
const syntaxRule = (syntax) => ({ 'no-restricted-syntax': ['error', ...syntax] });

/**
 * @param {object} options
 * @returns {import('eslint').Linter.RulesRecord}
 */
const importRule = (options) => ({
  '@typescript-eslint/no-restricted-imports': ['error', options],
});

/**
 * ESLint configuration that holds the walls. Needs the plugins `import-x` and
 * `@typescript-eslint` to be registered.
 *
 * @param {string} root the folder of the workspace, absolute
 * @returns {import('eslint').Linter.Config[]}
 */
export function walls(root) {
  const pluginsDir = path.join(root, 'src', 'plugins');
  const plugins = readdirSync(pluginsDir).map((name) => path.join(pluginsDir, name));
  const room = 'src/plugins/*/server/src';
  const sortedByRoom = byRoom.map((name) => `src/plugins/${name}/server/**`);

  return [
    {
      files: ['src/**/*.{ts,tsx}', 'config/**/*.ts'],
      rules: {
        'import-x/no-cycle': 'error',
        'import-x/no-restricted-paths': [
          'error',
          { basePath: root, zones: [...plugins.flatMap(zonesOf), ...zonesAround(root, plugins)] },
        ],
        ...syntaxRule(noBarrels),
      },
    },
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
      files: [`${room}/*/**/*.ts`],
      // The wiring hands the database on, to services that hand it to the store.
      ignores: [`${room}/store/**`, `${room}/services/index.ts`, ...sortedByRoom, ...tests],
      rules: syntaxRule([...noBarrels, ...onlyStoreTouchesDb]),
    },
    {
      files: [`${room}/${pureRoom}/**/*.ts`, `${room}/config.ts`],
      ignores: [...sortedByRoom, ...tests],
      rules: {
        ...syntaxRule([...noBarrels, ...onlyStoreTouchesDb, ...noOwnClock]),
        ...importRule(pureImports),
      },
    },
    {
      files: ['src/plugins/*/shared/**/*.ts'],
      ignores: tests,
      rules: { ...syntaxRule([...noBarrels, ...noOwnClock]), ...importRule(sharedImports) },
    },
    { files: ['src/plugins/*/admin/**/*.{ts,tsx}'], rules: importRule(adminImports) },
    {
      files: ['src/plugins/*/admin/**/*.{ts,tsx}'],
      // The clock that moves digits, and what measures how far it is from the server's.
      ignores: ['**/components/useServerClock.ts', '**/api/useReading.ts', ...tests],
      rules: syntaxRule([...noBarrels, ...noClockInThePanel]),
    },
    {
      files: ['src/plugins/*/client/**/*.ts'],
      ignores: tests,
      rules: importRule(clientImports),
    },
  ];
}
