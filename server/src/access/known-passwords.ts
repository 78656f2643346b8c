import { readFileSync } from "node:fs";

// Passwords that were found in breaches most often, German words and names. Made from the frequency lists of zxcvbn-ts
// (MIT); in lower case, of letters at both ends unless at least twelve characters long.
const file = new URL("../../data/known-passwords.txt", import.meta.url);

let known: ReadonlySet<string> | null = null;

/** Whether everybody who guesses would try this early: alone, or as one word with digits and signs around it. */
export function isKnownPassword(password: string): boolean {
  known ??= new Set(readFileSync(file, "utf8").split("\n"));
  const word = password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return known.has(password) || known.has(word);
}
