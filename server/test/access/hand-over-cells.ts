import type { Eyes } from "./as-viewer.js";
import type { Cell } from "./beside-the-matrix.js";
import { type AccessCity, roles } from "./city.js";

/** The city has one open request: Caritas asks SkF, whose administrator is the stranger, to take `colleagues`. */
export const handOverCells = (eyes: Eyes, city: AccessCity): Cell[] => [
  ...offeredCells(eyes, city),
  ...requestCells(eyes, city),
  ...closingCells(eyes, city),
];

/** Whoever is asked may take what was offered, and nothing else. */
function offeredCells(eyes: Eyes, { viewers, stranger, ids, caseworkers, journal }: AccessCity): Cell[] {
  const take = (id: string) => async () => {
    const { sofie, bert } = caseworkers;
    const change = "update caseworker_assignment set period = period where refugee_id = $1 and caseworker_id = $2";
    const remove = "delete from caseworker_assignment where refugee_id = $1 and caseworker_id = $2";
    const give = `insert into caseworker_assignment (refugee_id, caseworker_id, period, recorded_by_id)
      values ($1, $2, '[2015-08-01,2015-09-01)', viewer_id())`;
    const record = "insert into reassignment_case (reassignment_id, refugee_id) values ($1, $2)";
    return [
      await eyes.changes(change, [id, bert]),
      await eyes.changes(remove, [id, bert]),
      await eyes.changes(give, [id, sofie]),
      await eyes.changes(record, [journal.empty, id]),
    ];
  };
  const sign = (by: string) => () =>
    eyes.changes(
      "insert into reassignment (kind, day, cases_count, recorded_by_id) values ('TRANSFER', '2018-07-31', 0, $1)",
      [by],
    );
  const reader = { ...stranger, role: "CASEWORKER" as const };
  return [
    ["what was offered taken", stranger, take(ids.colleagues), [true, true, true, true]],
    ["what was not offered taken", stranger, take(ids.own), [false, false, false, false]],
    ["what was offered taken by no administrator", reader, take(ids.colleagues), [false, false, false, false]],
    ["a reassignment in another's name", viewers.STEERING, sign(stranger.id), false],
  ];
}

function requestCells(eyes: Eyes, { viewers, stranger, ids, organizations, request }: AccessCity): Cell[] {
  const { caritas, skf } = organizations;
  const seen = () => eyes.column("select id from hand_over_request union all select refugee_id from hand_over_case");
  const all = [request, ids.colleagues].sort();
  const ask = (from: string, to: string, by: string) => () =>
    eyes.changes(
      `insert into hand_over_request (from_organization_id, to_organization_id, day, cases_count, requested_by_id)
      values ($1, $2, '2018-08-01', 1, $3)`,
      [from, to, by],
    );
  const add = (id: string) => () =>
    eyes.changes("insert into hand_over_case (hand_over_request_id, refugee_id) values ($1, $2)", [request, id]);
  const decide = (status: string, by: string) => () =>
    eyes.changes(
      `update hand_over_request set status = $2::hand_over_status, decided_at = now(), decided_by_id = $3,
        sealed_answer = case when $2 = 'DECLINED' then 'x'::bytea end where id = $1`,
      [request, status, by],
    );
  /** Of a file that its owner just restricted. */
  const restricted = async () => {
    await eyes.client.query("reset role");
    await eyes.client.query("insert into refugee_restriction values ($1)", [ids.colleagues]);
    await eyes.client.query("set local role aid_app");
    return eyes.column("select refugee_id from hand_over_case");
  };
  const { STEERING, ASSOCIATION_ADMIN } = viewers;
  return [
    ...roles.map((role): Cell => {
      const looks = role === "STEERING" || role === "ASSOCIATION_ADMIN";
      return ["requests", viewers[role], seen, looks ? all : []];
    }),
    ["requests", stranger, seen, all],
    ["requests", null, seen, []],
    ["requests", { ...STEERING, scopes: ["refugees:read"] }, seen, []],
    ["a restricted file in a request", STEERING, restricted, []],
    ["asked", ASSOCIATION_ADMIN, ask(caritas, skf, ASSOCIATION_ADMIN.id), true],
    ["asked in another's name", ASSOCIATION_ADMIN, ask(caritas, skf, STEERING.id), false],
    ["asked for others", ASSOCIATION_ADMIN, ask(skf, caritas, ASSOCIATION_ADMIN.id), false],
    ["asked", STEERING, ask(caritas, skf, STEERING.id), false],
    [
      "asked by a token",
      { ...ASSOCIATION_ADMIN, scopes: ["caseload:read"] },
      ask(caritas, skf, ASSOCIATION_ADMIN.id),
      false,
    ],
    ["own cases added", ASSOCIATION_ADMIN, add(ids.own), true],
    ["others' cases added", ASSOCIATION_ADMIN, add(ids.strangers), false],
    ["own cases added to what others asked", stranger, add(ids.strangers), false],
    ["withdrawn", ASSOCIATION_ADMIN, decide("WITHDRAWN", ASSOCIATION_ADMIN.id), true],
    ["withdrawn", stranger, decide("WITHDRAWN", stranger.id), false],
    ["declined", stranger, decide("DECLINED", stranger.id), true],
    ["declined in another's name", stranger, decide("DECLINED", STEERING.id), false],
    ["declined", ASSOCIATION_ADMIN, decide("DECLINED", ASSOCIATION_ADMIN.id), false],
    ["declined", STEERING, decide("DECLINED", STEERING.id), false],
    ["declined by a token", { ...stranger, scopes: ["caseload:read"] }, decide("DECLINED", stranger.id), false],
  ];
}

/** Figures are everybody's; steering closes them, and signs. */
function closingCells(eyes: Eyes, { viewers }: AccessCity): Cell[] {
  const close = (by: string) => () =>
    eyes.changes("insert into report_closing (through, closed_by_id, frozen) values ('2017-12-31', $1, '{}')", [by]);
  const seen = () => eyes.column("select through::text from report_closing");
  return [
    ...roles.flatMap((role): Cell[] => [
      ["closed", viewers[role], close(viewers[role].id), role === "STEERING"],
      ["closings", viewers[role], seen, ["2016-12-31"]],
    ]),
    ["closed in another's name", viewers.STEERING, close(viewers.BOARD.id), false],
    ["closed by a token", { ...viewers.STEERING, scopes: ["statistics:read"] }, close(viewers.STEERING.id), false],
    ["closings", null, seen, []],
  ];
}
