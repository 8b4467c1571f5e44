// Workers inherit it. Dates without a zone, and the names of days in feeds, must not depend on
// the machine.
process.env.TZ = 'UTC';

/** Packages that ship as ES modules only and have to be compiled for Jest. */
const esmOnly = ['@extractus/feed-extractor', '@pwshub/bellajs', 'any-ascii', 'bcp-47-match'];

/** @type {import('jest').Config} */
const shared = {
  testEnvironment: '<rootDir>/tests/environment/node.mjs',
  // Strapi lives on in a worker after a test file, so Jest must not take its objects apart. A process has one mode.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  transform: {
    '^.+\\.(ts|tsx)$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
    '^.+\\.m?js$': ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: [
    `/node_modules/(?!(${esmOnly.join('|')})/)`,
    '<rootDir>/dist/',
    '/src/plugins/[^/]+/dist/',
  ],
  modulePathIgnorePatterns: [
    '<rootDir>/dist/',
    '<rootDir>/.tmp/',
    '<rootDir>/src/plugins/[^/]+/dist/',
  ],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
};

/** Suites that boot Strapi: one newsroom a file, and a first request compiles its schema. */
const booting = {
  ...shared,
  testEnvironment: '<rootDir>/tests/environment/newsroom.mjs',
  moduleNameMapper: {
    '^@strapi/strapi$': '<rootDir>/tests/environment/strapi.cjs',
    // Its other build is deprecated, and says so in the log.
    '^@extractus/feed-extractor$': '<rootDir>/node_modules/@extractus/feed-extractor/src/main.js',
  },
  setupFilesAfterEnv: ['<rootDir>/tests/helpers/timeout.ts'],
  globalSetup: '<rootDir>/tests/environment/templateFolder.mjs',
  globalTeardown: '<rootDir>/tests/environment/templateFolderRemoval.mjs',
};

/** @type {import('jest').Config} */
export default {
  maxWorkers: 2,
  testSequencer: '<rootDir>/tests/environment/longestFirst.mjs',
  // A worker that has grown is replaced.
  workerIdleMemoryLimit: '2GB',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/{src,config,scripts,examples}/**/*.test.{ts,tsx}',
        '<rootDir>/tests/{client,helpers,walls}/**/*.test.ts',
      ],
    },
    { ...booting, displayName: 'api', testMatch: ['<rootDir>/tests/api/**/*.test.ts'] },
    {
      ...booting,
      displayName: 'postgres',
      testMatch: ['<rootDir>/tests/postgres/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/environment/postgresStart.mjs',
      globalTeardown: '<rootDir>/tests/environment/postgresStop.mjs',
    },
    {
      ...booting,
      displayName: 'faults',
      testMatch: ['<rootDir>/tests/faults/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/environment/postgresStart.mjs',
      globalTeardown: '<rootDir>/tests/environment/postgresStop.mjs',
    },
    {
      ...booting,
      displayName: 'soak',
      testMatch: ['<rootDir>/tests/soak/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/environment/postgresStart.mjs',
      globalTeardown: '<rootDir>/tests/environment/postgresStop.mjs',
    },
    // Random and exhaustive runs, of which `npm test` has samples.
    { ...booting, displayName: 'deep', testMatch: ['<rootDir>/tests/deep/**/*.test.ts'] },
    { ...booting, displayName: 'seed', testMatch: ['<rootDir>/tests/seeds/**/*.test.ts'] },
    { ...booting, displayName: 'nginx', testMatch: ['<rootDir>/tests/nginx/**/*.test.ts'] },
    { ...booting, displayName: 'browser', testMatch: ['<rootDir>/tests/browser/*.test.ts'] },
    {
      ...booting,
      displayName: 'days',
      testMatch: ['<rootDir>/tests/browser/days/*.test.ts'],
      globalSetup: '<rootDir>/tests/browser/days/prepare.ts',
      globalTeardown: '<rootDir>/tests/browser/days/discard.ts',
    },
  ],
};
