/** Unit, database and HTTP specs. Each worker gets a database of its own, copied from one migrated template. */
export default {
  rootDir: '../',
  testMatch: ['<rootDir>/{apps,libs}/**/*.spec.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/apps/web/src/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.tsx?$': '@swc/jest' },
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.tsx', '$1.js'],
    '^#public-pages/(.*)\\.js$': ['<rootDir>/apps/web/public-pages/$1.tsx', '<rootDir>/apps/web/public-pages/$1.ts'],
  },
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  cacheDirectory: '<rootDir>/.cache/jest',
  testTimeout: 30_000,
};
