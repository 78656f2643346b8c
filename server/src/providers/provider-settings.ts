import { ConfigError } from "../config-error.js";

/** One entry of AID_OIDC, a list in JSON. */
export interface ProviderSettings {
  /** In addresses: lower case letters, digits and "-". */
  readonly id: string;
  /** On the button of the sign-in page. */
  readonly label: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The provider asks for a second factor itself, so that AiD does not. */
  readonly secondFactor: boolean;
  /** The provider's mail addresses are the house's own, though it does not call them verified (Entra ID). */
  readonly trustEmail: boolean;
}

const required = ["id", "label", "issuer", "clientId", "clientSecret"] as const;

export function readProviderSettings(env: NodeJS.ProcessEnv, own: { production: boolean }): ProviderSettings[] {
  if (!env.AID_OIDC) return [];
  const providers = listOf(env.AID_OIDC).map((given) => providerOf(given, own.production));
  if (new Set(providers.map(({ id }) => id)).size < providers.length) {
    throw new ConfigError("AID_OIDC names two providers by the same id.");
  }
  return providers;
}

function listOf(text: string): Record<string, unknown>[] {
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list)) return list as Record<string, unknown>[];
  } catch {
    // Said below; the text itself is not repeated, for it holds secrets.
  }
  throw new ConfigError("AID_OIDC must be a list in JSON, one object for each provider.");
}

function providerOf(given: Record<string, unknown>, production: boolean): ProviderSettings {
  for (const name of required) {
    if (typeof given[name] === "string" && given[name] !== "") continue;
    throw new ConfigError(`AID_OIDC: every provider needs ${required.join(", ")}; "${name}" is missing.`);
  }
  const { secondFactor = false, trustEmail = false, ...texts } = given as unknown as ProviderSettings;
  if (!/^[a-z0-9-]+$/.test(texts.id)) throw new ConfigError(`AID_OIDC: "${texts.id}" is no id for an address.`);
  if (!(URL.canParse(texts.issuer) && (texts.issuer.startsWith("https://") || !production))) {
    throw new ConfigError(`AID_OIDC: the issuer of "${texts.id}" must be an https address.`);
  }
  return { ...texts, secondFactor: secondFactor === true, trustEmail: trustEmail === true };
}
