/** Loaded by jest: sends how far it is, and what failed, to the process that started it. */
export default class JestReporter {
  /** @param {import('@jest/reporters').AggregatedResult} results */
  onRunStart(results) {
    this.tell(results);
  }

  /**
   * @param {unknown} _test
   * @param {{ failureMessage?: string | null }} result
   * @param {import('@jest/reporters').AggregatedResult} results
   */
  onTestResult(_test, result, results) {
    this.tell(results, result.failureMessage ?? undefined);
  }

  /**
   * @param {unknown} _contexts
   * @param {import('@jest/reporters').AggregatedResult} results
   */
  onRunComplete(_contexts, results) {
    this.tell(results, undefined, true);
  }

  /**
   * @param {import('@jest/reporters').AggregatedResult} results
   * @param {string} [failure]
   * @param {boolean} [isComplete]
   */
  tell(results, failure, isComplete = false) {
    process.send?.({
      passed: results.numPassedTests,
      // A file that can't even be loaded has no tests that could fail.
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
      filesDone: results.numPassedTestSuites + results.numFailedTestSuites,
      files: results.numTotalTestSuites,
      failure,
      isComplete,
    });
  }
}
