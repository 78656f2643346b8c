import path from "node:path";

/**
 * Both runners' results in one form. Whatever did not pass is a problem, a skipped test too: nobody notices those.
 * A journey that passed only on a second try is none of the passed either.
 */
export function countJest(results, checkout) {
  const problems = [];
  let passed = 0;
  for (const file of results.testResults) {
    const name = path.relative(checkout, file.name);
    const notPassed = file.assertionResults.filter((test) => test.status !== "passed");
    passed += file.assertionResults.length - notPassed.length;
    for (const test of notPassed) problems.push(`${name}: ${test.fullName} (${test.status})`);
    // A file can fail although its tests passed, when something breaks outside of them.
    if (notPassed.length === 0 && file.status !== "passed") problems.push(`${name}: failed outside of its tests`);
    if (file.assertionResults.length === 0) problems.push(`${name}: no tests`);
  }
  if (passed + problems.length === 0) problems.push("no tests found");
  return { passed, problems };
}

export function countPlaywright(results) {
  const problems = results.errors.map((error) => error.message ?? "error outside of a test");
  let passed = 0;
  const visit = (suite, titles) => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        if (test.status === "expected") passed++;
        else problems.push(`${[...titles, spec.title].join(" › ")} (${test.status})`);
      }
    }
    for (const inner of suite.suites ?? []) visit(inner, [...titles, inner.title]);
  };
  for (const suite of results.suites) visit(suite, [suite.title]);
  if (passed + problems.length === 0) problems.push("no journeys found");
  return { passed, problems };
}
