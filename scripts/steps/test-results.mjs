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
    if (file.assertionResults.length === 0) problems.push(`${name}: did not run`);
    for (const test of file.assertionResults) {
      if (test.status === "passed") passed++;
      else problems.push(`${name}: ${test.fullName} (${test.status})`);
    }
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
