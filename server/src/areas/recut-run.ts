import { Field, Float, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from "typeorm";
import { UserAccount } from "../access/user-account.js";
import { Id } from "../graphql/fields.js";
import { Node } from "../graphql/node.js";
import { Reads, Related } from "../graphql/read/declare.js";
import { type Sql, sql } from "../graphql/read/sql.js";
import { Instant } from "../graphql/scalars.js";
import { Accommodation } from "../housing/accommodation.js";
import { NeedsScope } from "../tokens/scope.js";
import { AreaCut } from "./area-cut.js";
import { District } from "./district.js";

export enum RecutRunStatus {
  WAITING = "WAITING",
  RUNNING = "RUNNING",
  DONE = "DONE",
  INFEASIBLE = "INFEASIBLE",
  CANCELLED = "CANCELLED",
  FAILED = "FAILED",
}
registerEnumType(RecutRunStatus, {
  name: "RecutRunStatus",
  description: "How far a run of the optimiser is.",
  valuesConfig: {
    WAITING: { description: "Another run comes first." },
    RUNNING: { description: "At work." },
    DONE: { description: "There is a proposal." },
    INFEASIBLE: { description: "What was asked for cannot be had; the explanations say what would help." },
    CANCELLED: { description: "Somebody stopped it." },
    FAILED: { description: "It ended without an answer, or its server did." },
  },
});

const isPinned = ({ self, target }: { self: Sql; target: Sql }) => sql`${target}.id in
  (select p::uuid from jsonb_array_elements_text(${self}.settings -> 'pinnedPlaceIds') p)`;
const byName = ({ target }: { target: Sql }) => sql`${target}.name, ${target}.id`;

@NeedsScope("areas:read")
@ObjectType({ implements: Node, description: "A run of the optimiser on a draft. For the steering office." })
@Entity("recut_run")
export class RecutRun implements Node {
  @Id()
  readonly id!: string;

  @ManyToOne(() => AreaCut, { nullable: false, onDelete: "CASCADE" })
  @Index()
  areaCut!: Relation<AreaCut>;

  @Field(() => RecutRunStatus, { description: "How far it is." })
  @Column("enum", { enum: RecutRunStatus, enumName: "recut_run_status", default: RecutRunStatus.WAITING })
  status!: RecutRunStatus;

  @Column("jsonb")
  settings!: object;

  @Field(() => [District], { description: "Districts that it had to leave where the draft had them." })
  @Related({ where: isPinned, order: byName })
  pinnedDistricts!: Relation<District>[];

  @NeedsScope("housing:read")
  @Field(() => [Accommodation], { description: "Homes that it had to leave where the draft had them." })
  @Related({ where: isPinned, order: byName })
  pinnedAccommodations!: Relation<Accommodation>[];

  @Field(() => Instant, { description: "When it was asked for." })
  @Column("timestamptz", { default: () => "clock_timestamp()" })
  startedAt!: Date;

  @Field(() => Instant, { nullable: true, description: "When it ended; null while it runs." })
  @Column("timestamptz", { nullable: true })
  finishedAt!: Date | null;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  heartbeatAt!: Date;

  @Column("boolean", { default: false })
  cancelled!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      "What it is at: `BOUND`, what no plan can go below; `AREAS`, the cut, neighbourhood by neighbourhood; `WHOLE`, everything at once. Null before it begins.",
  })
  @Column("text", { nullable: true })
  phase!: string | null;

  @Field(() => Float, { description: "Seconds of computing so far." })
  @Column("double precision", { default: 0 })
  secondsSpent!: number;

  @Field(() => Float, { nullable: true, description: "What the best plan so far costs, by the weights." })
  @Column("double precision", { nullable: true })
  objective!: number | null;

  @Field(() => Float, { nullable: true, description: "No plan costs less: proven." })
  @Column("double precision", { nullable: true })
  bound!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "How far the plan may be from the optimum, as a share: 0.02 is two per cent. Null until there is a plan.",
  })
  @Column("double precision", { nullable: true })
  gap!: number | null;

  @Field({ description: "Whether the plan is proven to be the best." })
  @Column("boolean", { default: false })
  proven!: boolean;

  @Field(() => AreaCut, { nullable: true, description: "The proposal: a draft of its own." })
  @ManyToOne(() => AreaCut, { onDelete: "SET NULL" })
  @JoinColumn({ name: "result_id" })
  @Index()
  result!: Relation<AreaCut> | null;

  @Field(() => [String], {
    description: "Sentences in the reader's language: what cannot be had, and what would make it feasible.",
  })
  @Reads(
    ({ self }) => sql`coalesce(${self}.explanations ->
      coalesce((select u.locale from user_account u where u.id = viewer_id()), 'de'), '[]')`,
  )
  @Column("jsonb", { default: {} })
  explanations!: string[];

  @ManyToOne(() => UserAccount, { nullable: false })
  startedBy!: Relation<UserAccount>;
}
