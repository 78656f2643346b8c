import { type Relation, rules } from "./matrix.js";
import { isEveryone } from "./relations.js";
import { AccountRole } from "./viewer-role.js";

const roleNames: { readonly [role in AccountRole]: string } = {
  STEERING: "Projektsteuerung",
  ASSOCIATION_ADMIN: "Trägerverwaltung",
  CASEWORKER: "Fachkraft",
  VOLUNTEER_COORDINATOR: "Ehrenamtskoordination",
  BOARD: "Beirat",
  DATA_PROTECTION_OFFICER: "Datenschutz",
};

const relationNames: { readonly [relation in Relation]: string } = {
  own: "eigene",
  answering: "eigene, solange niemand anderes zuständig ist",
  substituted: "vertretene",
  emergency: "im Notfall geöffnete",
  organization: "des eigenen Trägers",
  area: "des eigenen Raums, solange niemand zuständig war",
  elsewhere: "übrige",
};

const changes = [
  ["insert", "anlegen"],
  ["update", "ändern"],
  ["delete", "löschen"],
] as const;

/** The matrix for readers of docs/privacy.md. */
export function whoSeesWhat(): string {
  const roles = Object.values(AccountRole);
  const cell = (relations: readonly Relation[] | undefined): string => {
    if (!relations || relations.length === 0) return "–";
    return isEveryone(relations) ? "alle" : relations.map((relation) => relationNames[relation]).join(", ");
  };
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    row(["Angabe", ...roles.map((role) => roleNames[role])]),
    row(["---", ...roles.map(() => "---")]),
    ...rules.map(({ subject, select }) => row([`${subject}: sehen`, ...roles.map((role) => cell(select[role]))])),
    ...changes.flatMap(([command, verb]) =>
      rules.flatMap(({ subject, [command]: permits }) =>
        permits ? [row([`${subject}: ${verb}`, ...roles.map((role) => cell(permits[role]))])] : [],
      ),
    ),
  ].join("\n");
}
