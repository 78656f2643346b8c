import assert from "node:assert/strict";

/** All sides must answer every sample alike, or there is nothing to compare. */
export async function requireEqualAnswers(read, samples, sides, cookie) {
  for (const sample of samples) {
    const answers = await Promise.all(sides.map((side) => answerOf(side, read, sample, cookie)));
    for (const [index, answer] of answers.entries()) {
      assert.deepEqual(
        answer,
        answers[0],
        `${read.name}: ${sides[index].name} and ${sides[0].name} answer differently`,
      );
    }
  }
}

async function answerOf(side, read, sample, cookie) {
  const { path, body } = read.request[side.name](sample);
  const headers = { "content-type": "application/json", cookie };
  const response = await fetch(side.url + path, { method: "POST", headers, body });
  const { data, errors } = await response.json();
  assert.equal(errors, undefined, `${read.name}: ${side.name} answers with an error: ${JSON.stringify(errors)}`);
  return normal(side.name === "postgraphile" ? read.asAid(data) : data);
}

/** Ids as bare hexadecimal; cursors are each side's own business. */
function normal(value, key) {
  if (Array.isArray(value)) return value.map((item) => normal(item));
  if (value && typeof value === "object") {
    const entries = Object.entries(value).filter(([name]) => name !== "endCursor");
    return Object.fromEntries(entries.map(([name, inner]) => [name, normal(inner, name)]));
  }
  return key === "id" ? value.replace(/^[a-z]{3}_/, "").replaceAll("-", "") : value;
}
