/** Stories in a real browser against the real server, which is started once for all of them. */
export default {
  rootDir: '../',
  testMatch: ['<rootDir>/e2e/**/*.story.ts'],
  globalSetup: '<rootDir>/e2e/global-setup.mjs',
  globalTeardown: '<rootDir>/e2e/global-teardown.mjs',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '@swc/jest' },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.js'] },
  cacheDirectory: '<rootDir>/.cache/jest-e2e',
  // One browser at a time: the stories share one demo.
  maxWorkers: 1,
  testTimeout: 120_000,
};
