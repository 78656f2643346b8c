import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, ManyToOne, type Relation } from "typeorm";
import { UserAccount } from "../access/user-account.js";
import { Id } from "../graphql/fields.js";
import { Node } from "../graphql/node.js";
import { Reads, Related } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { CalendarDate } from "../graphql/scalars.js";
import { NeedsScope } from "../tokens/scope.js";
import { AreaCutPreview } from "./area-cut-preview.js";
import { IntegrationArea } from "./integration-area.js";
import { RecutRun } from "./recut-run.js";

export enum AreaCutStage {
  DRAFT = "DRAFT",
  PROPOSED = "PROPOSED",
  ADOPTED = "ADOPTED",
  IN_FORCE = "IN_FORCE",
  SUPERSEDED = "SUPERSEDED",
}
registerEnumType(AreaCutStage, {
  name: "AreaCutStage",
  description: "How far an area cut has come. The last three follow from its days and today.",
  valuesConfig: {
    DRAFT: { description: "Being planned; only the steering office sees it (Entwurf)." },
    PROPOSED: { description: "Shown to the board and the associations, and not changed meanwhile (Vorschlag)." },
    ADOPTED: { description: "Decided, for a day to come (beschlossen)." },
    IN_FORCE: { description: "Holds today (in Kraft)." },
    SUPERSEDED: { description: "Held until another one followed (abgelöst)." },
  },
});

export enum AreaCutOrigin {
  MANUAL = "MANUAL",
  OPTIMISED = "OPTIMISED",
}
registerEnumType(AreaCutOrigin, {
  name: "AreaCutOrigin",
  description: "Who drew an area cut.",
  valuesConfig: {
    MANUAL: { description: "Somebody by hand." },
    OPTIMISED: { description: "The optimiser." },
  },
});

@NeedsScope("areas:read")
@ObjectType({
  implements: Node,
  description:
    "A partition of the city into integration areas (Zuschnitt): a draft, or adopted for a stretch of days. On every day at most one is in force.",
})
@Entity("area_cut")
export class AreaCut implements Node {
  @Id()
  readonly id!: string;

  @Field({ description: "Name." })
  @Column("text")
  name!: string;

  @Field(() => AreaCutStage, { description: "How far it has come, as of today." })
  @Reads(
    ({
      self,
    }) => sql`case when ${self}.period is null then case when ${self}.proposed_on is null then 'DRAFT' else 'PROPOSED' end
      when lower(${self}.period) > viewer_today() then 'ADOPTED'
      when upper(${self}.period) <= viewer_today() then 'SUPERSEDED' else 'IN_FORCE' end`,
  )
  stage!: AreaCutStage;

  @Field(() => AreaCutOrigin, { description: "Who drew it." })
  @Column("enum", { enum: AreaCutOrigin, enumName: "area_cut_origin", default: AreaCutOrigin.MANUAL })
  origin!: AreaCutOrigin;

  @Field(() => Int, { description: "Counts the changes; a change says which version it is about." })
  @Column("integer", { default: 1 })
  version!: number;

  @Column("daterange", { nullable: true })
  period!: string | null;

  /** First day that a draft is planned for. */
  @Column("date", { nullable: true })
  plannedFrom!: string | null;

  @Field(() => CalendarDate, { description: "First day; of a draft the planned one." })
  @Reads(({ self }) => sql`area_cut_begins(${self})`)
  from!: string;

  @Field(() => CalendarDate, { nullable: true, description: "Last day; null while it runs on, and of a draft." })
  @Reads(({ self }) => sql`upper(${self}.period) - 1`)
  until!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: "When it was shown to the board; null of a draft." })
  @Column("date", { nullable: true })
  proposedOn!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: "When it was decided, if that was recorded." })
  @Column("date", { nullable: true })
  adoptedOn!: string | null;

  @ManyToOne(() => UserAccount)
  proposedBy!: Relation<UserAccount> | null;

  @ManyToOne(() => UserAccount)
  adoptedBy!: Relation<UserAccount> | null;

  @Field(() => AreaCut, { nullable: true, description: "The cut that it was copied from, if it is still there." })
  @ManyToOne(() => AreaCut, { onDelete: "SET NULL" })
  @Index()
  copiedFrom!: Relation<AreaCut> | null;

  /** Whose persons the plan was computed on; their fingerprint tells whether they changed since. */
  @Column("date", { nullable: true })
  figuresOf!: string | null;

  @Column("text", { nullable: true })
  fingerprint!: string | null;

  /** What adoption found and left of posts, exceptions and substitutions, so that it can be undone until its day. */
  @Column("jsonb", { nullable: true })
  adoption!: object | null;

  @Field(() => [IntegrationArea], { description: "Its areas by name." })
  @Related({
    where: ({ self, target }) => sql`${target}.area_cut_id = ${self}.id`,
    order: ({ target }) => sql`${target}.name, ${target}.id`,
  })
  areas?: Relation<IntegrationArea>[];

  @Field(() => AreaCutPreview, {
    nullable: true,
    description:
      "What it would mean, from its plan: of a draft, a proposal or a cut that has not begun; null otherwise. For the steering office, the associations, caseworkers and the board.",
  })
  @Related({ from: ({ self }) => sql`area_cut_preview_of(${self}.id)` })
  preview?: AreaCutPreview | null;

  @Field(() => [RecutRun], { description: "Runs of the optimiser on this draft, the newest first." })
  @Related({
    where: ({ self, target }) => sql`${target}.area_cut_id = ${self}.id`,
    order: ({ target }) => sql`${target}.started_at desc, ${target}.id`,
  })
  runs?: Relation<RecutRun>[];

  @Field({ description: "Whether the viewer may change it." })
  @Reads(({ self }) => sql`viewer_plans_areas() and ${self}.period is null and ${self}.proposed_on is null`)
  viewerCanEdit!: boolean;

  @Field({ description: "Whether the viewer may show it to the board." })
  @Reads(({ self }) => sql`viewer_plans_areas() and ${self}.period is null and ${self}.proposed_on is null`)
  viewerCanPropose!: boolean;

  @Field({ description: "Whether the viewer may make a draft of it again." })
  @Reads(({ self }) => sql`viewer_plans_areas() and ${self}.period is null and ${self}.proposed_on is not null`)
  viewerCanWithdraw!: boolean;

  @Field({ description: "Whether the viewer may adopt it for its planned day." })
  @Reads(
    ({ self }) => sql`viewer_plans_areas() and viewer_has_scope('caseload:write') and ${self}.period is null
      and ${self}.planned_from >= viewer_today()`,
  )
  viewerCanAdopt!: boolean;

  @Field({
    description:
      "Whether the viewer may undo its adoption: until the day before it begins exactly; from then on by a draft of the cut before.",
  })
  @Reads(
    ({ self }) => sql`viewer_plans_areas() and viewer_has_scope('caseload:write') and ${self}.adoption is not null
      and upper_inf(${self}.period)`,
  )
  viewerCanUndoAdoption!: boolean;
}
