import { readdirSync, readFileSync } from "node:fs";
import http from "node:http";
import pg from "pg";
import { claimsBySession, poolOf, ready, settingsOf } from "./side.mjs";

/** The limit: hand-written SQL that builds the answer, prepared, sent together with its transaction, passed on as text. */
const folder = new URL("../reads/", import.meta.url);
const statements = new Map(
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [name, readFileSync(new URL(`${name}/bare.sql`, folder), "utf8")]),
);

const pool = poolOf({ pipeline: true });
const setLocalClaims = (claims) =>
  Object.entries(settingsOf(claims))
    .map(([name, value]) => `set local ${name} = ${pg.escapeLiteral(value)};`)
    .join("");
const claimsOfCookie = claimsBySession(pool);

async function answer({ url, headers }, body) {
  const name = url.slice(1);
  const claims = await claimsOfCookie(headers.cookie);
  const client = await pool.connect();
  try {
    const [, { rows }] = await Promise.all([
      client.query(`begin transaction read only;${setLocalClaims(claims)}`),
      client.query({ name, text: statements.get(name), values: JSON.parse(body), rowMode: "array" }),
      client.query("commit"),
    ]);
    return `{"data":${rows[0][0]}}`;
  } finally {
    client.release();
  }
}

const server = http.createServer((request, response) => {
  let body = "";
  request.setEncoding("utf8").on("data", (text) => {
    body += text;
  });
  request.on("end", () => {
    answer(request, body).then(
      (text) => response.setHeader("content-type", "application/json; charset=utf-8").end(text),
      (error) => response.writeHead(500).end(JSON.stringify({ errors: [{ message: error.message }] })),
    );
  });
});
server.listen(0, "127.0.0.1", () => ready(server.address().port));
