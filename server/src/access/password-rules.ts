import { isKnownPassword } from "./known-passwords.js";

export type PasswordRefusal = "PASSWORD_TOO_SHORT" | "PASSWORD_TOO_LONG" | "PASSWORD_KNOWN" | "PASSWORD_ABOUT_YOU";

const fewest = 12;
const most = 256;
/** What is left without the words that everybody here thinks of must still be hard to guess. */
const fewestOfOnesOwn = 8;
const placesWords = ["aid", "düren", "dueren", "duren", "ankommen"];

/** The same characters however a keyboard composes them. */
export const normalizePassword = (password: string): string => password.normalize("NFKC");

/** Length instead of rules about kinds of characters; nothing that is guessed first. Null: the password will do. */
export function refusalOf(password: string, about: { email: string; name: string }): PasswordRefusal | null {
  const normal = normalizePassword(password).toLowerCase();
  const length = [...normal].length;
  if (length < fewest) return "PASSWORD_TOO_SHORT";
  if (length > most) return "PASSWORD_TOO_LONG";
  if (isKnownPassword(normal) || isRepetition(normal) || isSequence(normal)) return "PASSWORD_KNOWN";
  return [...withoutWords(normal, wordsAbout(about))].length < fewestOfOnesOwn ? "PASSWORD_ABOUT_YOU" : null;
}

const isRepetition = (text: string): boolean => /^(.{1,11}?)\1+$/su.test(text);

/** 123456789012, abcdefghijkl, and both backwards. */
function isSequence(text: string): boolean {
  const steps = [...text]
    .map((character) => character.codePointAt(0) ?? 0)
    .map((code, i, all) => code - (all[i - 1] ?? 0));
  const regular = steps.slice(1).filter((step) => step === 1 || step === -1 || step === -9).length;
  return regular >= steps.length - 2;
}

function wordsAbout({ email, name }: { email: string; name: string }): string[] {
  const words = `${email} ${name}`
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return [email.toLowerCase(), ...words, ...placesWords]
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length);
}

const withoutWords = (text: string, words: readonly string[]): string =>
  words.reduce((rest, word) => rest.replaceAll(word, ""), text).replace(/[^\p{L}\p{N}]/gu, "");
