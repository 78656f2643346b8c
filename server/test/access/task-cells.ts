import type { Eyes } from "./as-viewer.js";
import type { Cell } from "./beside-the-matrix.js";
import { type AccessCity, type Person, persons, roles } from "./city.js";

/** Nobody opens it here. */
const anySeal = "decode(repeat('00', 60), 'hex')";

/** Whom Anna answers for, stands in for, or has just handed over: of these she only reads. */
const annasFiles: readonly Person[] = ["own", "handedOver", "substituted"];

/** What is to be done for somebody is written by who answers, in the own name, and by no token. */
export function taskCells(eyes: Eyes, { viewers, ids, partner }: AccessCity): Cell[] {
  const plan = (person: Person, by: string) => () =>
    eyes.changes(
      `insert into case_task (refugee_id, kind, due_on, sealed_text, recorded_by_id)
      values ($1, 'TASK', '2018-08-01', ${anySeal}, $2)`,
      [ids[person], by],
    );
  const close = (person: Person, by: string) => () =>
    eyes.changes(
      "update case_task set status = 'DONE', closed_on = '2018-07-31', closed_by_id = $2 where refugee_id = $1",
      [ids[person], by],
    );
  const postpone = (person: Person) => () =>
    eyes.changes("update case_task set due_on = '2018-08-02' where refugee_id = $1", [ids[person]]);
  const give = () => eyes.changes("update case_task set refugee_id = $1", [ids.own]);
  const remove = () => eyes.changes("delete from case_task where refugee_id = $1", [ids.own]);
  /** How many of one partner: not even a count may tell. */
  const count = () => eyes.column("select count(*) from case_task where referral_partner_id = $1", [partner]);
  /** Of a file that its owner just restricted, to nobody. */
  const restricted = async () => {
    await eyes.client.query("reset role");
    await eyes.client.query("insert into refugee_restriction values ($1)", [ids.own]);
    await eyes.client.query("set local role aid_app");
    return eyes.column("select id from case_task where refugee_id = $1", [ids.own]);
  };
  const moving = () => eyes.column("select open_tasks_of($1)", [Object.values(ids)]);
  const { CASEWORKER, STEERING, ASSOCIATION_ADMIN } = viewers;
  const token = { ...CASEWORKER, scopes: ["refugees:read", "caseload:read", "caseload:write"] };
  const ofCaritas = 8;
  return [
    ...roles.flatMap((role) =>
      persons.flatMap((person): Cell[] => {
        const may = role === "CASEWORKER" && person !== "handedOver" && annasFiles.includes(person);
        const viewer = viewers[role];
        return [
          [`a task planned for ${person}`, viewer, plan(person, viewer.id), may],
          [`a task of ${person} closed`, viewer, close(person, viewer.id), may],
          [`a task of ${person} postponed`, viewer, postpone(person), may],
        ];
      }),
    ),
    ...roles.flatMap((role): Cell[] => [
      ["a task given to somebody else", viewers[role], give, false],
      ["a task removed", viewers[role], remove, false],
      ["tasks counted", viewers[role], count, [role === "CASEWORKER" ? String(annasFiles.length + 1) : "0"]],
    ]),
    ["a task planned in another's name", CASEWORKER, plan("own", STEERING.id), false],
    ["a task closed in another's name", CASEWORKER, close("own", STEERING.id), false],
    ["a token's task", token, plan("own", CASEWORKER.id), false],
    ["a token's closing", token, close("own", CASEWORKER.id), false],
    ["tasks of a token", token, count, ["0"]],
    ["tasks", null, count, ["0"]],
    ["tasks of a restricted file", CASEWORKER, restricted, []],
    ["tasks moving along", STEERING, moving, [String(persons.length)]],
    ["tasks moving along", ASSOCIATION_ADMIN, moving, [String(ofCaritas)]],
    ["tasks moving along", CASEWORKER, moving, ["0"]],
    ["tasks moving along", viewers.BOARD, moving, ["0"]],
  ];
}
