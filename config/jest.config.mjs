import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const rootDir = fileURLToPath(new URL('..', import.meta.url));

/** Unit, property, sheet, contract and command-line tests; browser flows have their own project. */
const transform = {
  '\\.md$': '<rootDir>/config/text-module.mjs',
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        target: 'es2022',
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};
const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir,
  cacheDirectory: '<rootDir>/.cache/jest',
  testMatch,
  transform,
  /** The built package of the command line has the name of ours. */
  modulePathIgnorePatterns: ['<rootDir>/dist/cli/'],
  ...more,
});

export default {
  rootDir,
  /** By itself jest leaves a core free, which on two cores is half of the machine; one more works while browsers are waited for. */
  maxWorkers: availableParallelism() + 1,
  testSequencer: '<rootDir>/config/longest-first.mjs',
  reporters: ['default', '<rootDir>/config/report-skipped.mjs'],
  /** Milliseconds: a guard against tests that hang, not a measure of speed; slow machines need many times what fast ones do. */
  testTimeout: 300_000,
  projects: [
    project('node', ['<rootDir>/tests/{engine,sheets,documents,text,rules,host,app,entry,docs}/**/*.test.ts']),
    project('ui', ['<rootDir>/tests/ui/**/*.test.tsx'], {
      testEnvironment: 'jsdom',
      moduleNameMapper: { '^@fluentui/react-icons$': '<rootDir>/tests/ui/fluent-icons.ts' },
      setupFiles: ['<rootDir>/tests/ui/jsdom.ts'],
    }),
    project('browser', ['<rootDir>/tests/e2e/**/*.test.ts']),
  ],
};
