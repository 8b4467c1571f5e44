/** The import walls (docs/adr/0008), by `eslint-plugin-boundaries`: which part of a plugin may import which. */
import boundaries from 'eslint-plugin-boundaries';

/**
 * The rooms of each plugin's server, in order: a room imports only from `shared` and from the rooms before it. The
 * files beside the rooms are the wiring, which may import all of them. A folder that is not named here is an error.
 * @type {Record<string, string[]>}
 */
const ROOMS = {
  'flash-news': [
    ...['strapi', 'database', 'cache', 'http', 'instances', 'newsroom', 'facets', 'visibility'],
    'slugs',
    'search',
    ...[
      'events',
      'desk/kill',
      'desk/plan',
      'desk/release',
      'desk/flash',
      'desk/placement',
      'desk/correction',
    ],
    ...[
      'desk/presence',
      'desk/preview',
      'reading-rule',
      'formats',
      'feed',
      'search-page',
      'stream',
      'public-api',
    ],
    ...['overview', 'removal'],
  ],
  'translation-desk': [
    ...['strapi', 'database', 'http', 'opt-in', 'texts', 'state', 'corrections', 'recording'],
    ...['glossary', 'proposals', 'config', 'desk', 'companions', 'roles'],
  ],
  'wire-desk': [
    ...[
      'content-types',
      'strapi',
      'database',
      'copy',
      'parse',
      'formats',
      'worker',
      'config',
      'types',
      'store',
    ],
    ...['services', 'ingest', 'public', 'people', 'desk', 'story'],
  ],
};

/** Rooms that are one file. */
const FILES = ['config'];

/** Rooms that hold data for the wiring only. */
const DATA = ['content-types'];

/** The parts of `src/plugins/kit`: what the servers of the plugins have in common, and their panels. */
const KIT = { server: 'kit server', admin: 'kit admin' };

/** The other parts of a plugin, with the parts that each imports. */
const PARTS = {
  shared: ['shared'],
  admin: ['admin', 'shared', KIT.admin],
  client: ['client', 'shared'],
  eval: ['eval', 'parse'],
};

/** What a room or another part is called here, such as `flash-news feed`, and where it is. */
const places = Object.entries(ROOMS).flatMap(([plugin, rooms]) => [
  ...Object.keys(PARTS).map((part) => ({
    name: `${plugin} ${part}`,
    path: `src/plugins/${plugin}/${part}`,
    isFile: false,
  })),
  ...rooms.map((room) => ({
    name: `${plugin} ${room}`,
    path: `src/plugins/${plugin}/server/src/${room}`,
    isFile: FILES.includes(room),
  })),
]);

const elements = [
  ...Object.entries(KIT).map(([part, name]) => ({
    type: name,
    pattern: `src/plugins/kit/${part}`,
  })),
  ...places
    .filter(({ isFile }) => !isFile)
    .map(({ name, path }) => ({ type: name, pattern: path })),
  { type: 'app', pattern: ['config', 'src/!(plugins)'] },
  { type: 'outside', pattern: ['bench', 'database', 'scripts', 'tests'] },
].map((element) => ({ ...element, partialMatch: false }));

const files = [
  ...places
    .filter(({ isFile }) => isFile)
    .map(({ name, path }) => ({ category: name, pattern: `${path}.ts` })),
  ...Object.keys(ROOMS).map((plugin) => ({
    category: `${plugin} wiring`,
    pattern: `src/plugins/${plugin}/server/src/!(${FILES.join('|')}).ts`,
  })),
  { category: 'app', pattern: 'src/*.ts' },
];

/**
 * Lets what goes by one name import what goes by others, whether they are folders or files.
 * @param {string} from @param {string[]} to
 */
const allow = (from, to) =>
  [{ element: { type: from } }, { file: { categories: from } }].flatMap((part) => [
    { from: part, allow: { to: { element: { types: { anyOf: to } } } } },
    { from: part, allow: { to: { file: { categories: { anyOf: to } } } } },
  ]);

/**
 * The files of each part of the code, and what they may import. Each has a configuration of its own: the plugin compares every
 * import with every policy that it is given.
 * @type {{ files: string[], policies: ReturnType<typeof allow> }[]}
 */
const parts = [
  {
    files: ['config/**', 'src/!(plugins)/**', 'src/*.ts'],
    policies: allow('app', ['app', 'outside']),
  },
  ...Object.entries(KIT).map(([part, name]) => ({
    files: [`src/plugins/kit/${part}/**/*.{ts,tsx}`],
    policies: allow(name, [name]),
  })),
  ...Object.entries(ROOMS).flatMap(([plugin, rooms]) => {
    const own = (/** @type {string[]} */ names) =>
      names.map((name) => (Object.values(KIT).includes(name) ? name : `${plugin} ${name}`));
    const filesOf = (/** @type {string} */ name) =>
      places
        .filter((place) => place.name === `${plugin} ${name}`)
        .map(({ path, isFile }) => (isFile ? `${path}.ts` : `${path}/**/*.{ts,tsx}`));
    const of = (
      /** @type {string} */ name,
      /** @type {string[]} */ files,
      /** @type {string[]} */ to,
    ) => ({
      files,
      policies: allow(`${plugin} ${name}`, own(to)),
    });
    return [
      of(
        'wiring',
        [`src/plugins/${plugin}/server/src/*.ts`],
        ['shared', 'wiring', KIT.server, ...rooms],
      ),
      ...Object.entries(PARTS).map(([part, to]) => of(part, filesOf(part), to)),
      ...rooms.map((room, index) => {
        const before = DATA.includes(room) ? [] : rooms.slice(0, index);
        const rest = before.filter((one) => !DATA.includes(one));
        return of(room, filesOf(room), ['shared', room, KIT.server, ...rest]);
      }),
    ];
  }),
];

/** @param {ReturnType<typeof allow>} policies what is allowed; anything else is an error */
const dependencies = (policies) => ({
  'boundaries/dependencies': /** @type {import('eslint').Linter.RuleEntry} */ ([
    'error',
    {
      default: 'disallow',
      policies,
      message:
        '{{from.element.types}}{{from.file.categories}} may not import {{to.element.types}}{{to.file.categories}}: see eslint/walls.mjs',
    },
  ]),
});

// Its types are written for another way of importing it.
const plugin = /** @type {import('eslint').ESLint.Plugin} */ (/** @type {unknown} */ (boundaries));

/**
 * ESLint configuration that enforces the walls. Needs the plugin `import-x` to be registered.
 * @param {string} root the folder of the workspace, absolute
 * @returns {import('eslint').Linter.Config[]}
 */
export const walls = (root) => [
  {
    files: ['src/**/*.{ts,tsx}', 'config/**/*.ts'],
    plugins: { boundaries: plugin },
    settings: {
      'boundaries/elements': elements,
      'boundaries/files': files,
      'boundaries/root-path': root,
      'import/resolver': {
        node: {
          extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
          // The kit is linked into `node_modules`; its walls are where its files are.
          preserveSymlinks: false,
        },
      },
    },
    rules: {
      'import-x/no-cycle': 'error',
      'boundaries/no-unknown-files': 'error',
      ...dependencies([]),
    },
  },
  ...parts.map(({ files, policies }) => ({ files, rules: dependencies(policies) })),
];
