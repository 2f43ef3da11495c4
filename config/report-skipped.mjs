const REASON = /\(skipped: (.+?)\)/u;

/** Ends a run of the tests with what was skipped and why, in one line, and with the counts in another. */
export default class ReportSkipped {
  onRunComplete(
    _contexts,
    { testResults, numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites },
  ) {
    const reasons = new Map();
    const skipped = testResults.flatMap((suite) => suite.testResults).filter(({ status }) => status === 'pending');
    for (const { fullName } of skipped) {
      const reason = REASON.exec(fullName)?.[1] ?? fullName;
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
    const listed = [...reasons].map(([reason, count]) => `${reason}: ${count}`).join('; ');
    if (listed !== '') console.log(`skipped — ${listed}`);
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    console.log(`${numPassedTests} passed, ${failed} failed, ${numPendingTests} skipped`);
  }
}
