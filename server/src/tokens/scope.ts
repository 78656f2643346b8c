import { Extensions, registerEnumType } from "type-graphql";

/** What a token may do, as the API names it. */
export enum ApiScope {
  AREAS_READ = "AREAS_READ",
  AREAS_WRITE = "AREAS_WRITE",
  CASELOAD_READ = "CASELOAD_READ",
  CASELOAD_WRITE = "CASELOAD_WRITE",
  HOUSING_READ = "HOUSING_READ",
  PROGRAMME_READ = "PROGRAMME_READ",
  REFERRALS_READ = "REFERRALS_READ",
  REFUGEES_READ = "REFUGEES_READ",
  STATISTICS_READ = "STATISTICS_READ",
}
registerEnumType(ApiScope, {
  name: "ApiScope",
  description: "What a token may do, of all that its owner may.",
  valuesConfig: {
    AREAS_READ: { description: "`areas:read`: districts, integration areas and their cuts." },
    AREAS_WRITE: { description: "`areas:write`: plan area cuts; with `caseload:write` adopt them." },
    CASELOAD_READ: {
      description:
        "`caseload:read`: who is cared for and by whom, by file number: care, households, assignments, the board.",
    },
    CASELOAD_WRITE: { description: "`caseload:write`: assign, transfer, grant exceptions." },
    HOUSING_READ: { description: "`housing:read`: accommodations, their units and how many live in them." },
    PROGRAMME_READ: { description: "`programme:read`: phases, organizations, caseworkers and their posts." },
    REFERRALS_READ: { description: "`referrals:read`: specialist services." },
    REFUGEES_READ: { description: "`refugees:read`: names, dates of birth, benefits. Personal data." },
    STATISTICS_READ: { description: "`statistics:read`: the figures of a day and their trend, without persons." },
  },
});

type ScopeOf<Name extends string> = Name extends `${infer Noun}_${infer Verb}`
  ? `${Lowercase<Noun>}:${Lowercase<Verb>}`
  : never;

/** `areas:read`: as it is stored, sent to Postgres as a claim, and said to people. */
export type Scope = ScopeOf<`${ApiScope}`>;

export const scopeOf = (name: ApiScope): Scope => name.toLowerCase().replace("_", ":") as Scope;

/** What a token must have for a type or a field; beside one of a type, its fields may ask for more. */
export interface ScopeNeed {
  readonly scopes: readonly Scope[];
  /** Whether no token will do, whatever its scopes. */
  readonly sessionOnly: boolean;
}

type ScopeDecorator = ClassDecorator & PropertyDecorator & MethodDecorator;

const needs = (need: ScopeNeed): ScopeDecorator => Extensions({ scopeNeed: need });

/** Tokens need all of these scopes for it. */
export const NeedsScope = (...scopes: readonly Scope[]): ScopeDecorator => needs({ scopes, sessionOnly: false });

/** Every token may have it. */
export const ForAnyToken = (): ScopeDecorator => needs({ scopes: [], sessionOnly: false });

/** Tokens may not have it: only who is signed in. */
export const ForSessionsOnly = (): ScopeDecorator => needs({ scopes: [], sessionOnly: true });

/** What was declared beside a type or field, or undefined. */
export const scopeNeedOf = ({ extensions }: { readonly extensions: object }): ScopeNeed | undefined =>
  (extensions as { readonly scopeNeed?: ScopeNeed }).scopeNeed;
