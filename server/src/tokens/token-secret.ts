import { newSecret } from "../access/secrets.js";

const prefix = "aid_";

/** The prefix lets scanners find tokens that were published by mistake. */
export const newTokenSecret = (): string => prefix + newSecret();

export const looksLikeTokenSecret = (text: string): boolean => /^aid_[\w-]{43}$/.test(text);
