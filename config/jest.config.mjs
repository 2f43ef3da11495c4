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
/** In the context of a suite each look-up of a global costs as much as fifty of a local name; what no test replaces is handed to each module. */
const GLOBALS = `
Array ArrayBuffer BigInt Boolean Error Int32Array Intl JSON Map Math Number Object Promise Proxy RangeError Reflect RegExp Set String
TypeError Uint8Array WeakMap WeakSet
`
  .trim()
  .split(/\s+/);
const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir,
  cacheDirectory: '<rootDir>/.cache/jest',
  testMatch,
  transform,
  sandboxInjectedGlobals: GLOBALS,
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
