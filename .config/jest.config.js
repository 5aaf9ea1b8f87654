/** Unit, database and HTTP specs. One PostgreSQL per run; a spec takes a database of its own from it. */
export default {
  rootDir: '../',
  testMatch: ['<rootDir>/{apps,libs,.config}/**/*.spec.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  globalSetup: '<rootDir>/apps/api/src/database/testing/global-setup.mjs',
  globalTeardown: '<rootDir>/apps/api/src/database/testing/global-teardown.mjs',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.tsx?$': '@swc/jest' },
  moduleNameMapper: {
    '^#public-pages/(.*)\\.js$': ['<rootDir>/apps/web/public-pages/$1.tsx', '<rootDir>/apps/web/public-pages/$1.ts'],
    '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.tsx', '$1.js'],
  },
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  cacheDirectory: '<rootDir>/.cache/jest',
  // Both cores of a small machine; jest's own choice leaves one idle.
  maxWorkers: 2,
  // Modules loaded for one file are never let go again: a worker that has grown begins anew.
  workerIdleMemoryLimit: '1500MB',
  testTimeout: 30_000,
};
