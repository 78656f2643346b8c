import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ManyToOne, type Relation } from "typeorm";
import { CapacityException } from "../caseload/capacity-exception.js";
import { CaseworkerLoad } from "../caseload/caseworker-load.js";
import { Substitution } from "../caseload/substitution.js";
import { Id, OnDay } from "../graphql/fields.js";
import { Node } from "../graphql/node.js";
import { Reads, Related } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { NeedsScope } from "../tokens/scope.js";
import { Employment } from "./employment.js";
import { Organization } from "./organization.js";

@NeedsScope("programme:read")
@ObjectType({ implements: Node, description: "A state-recognised social worker who answers for refugees (Fachkraft)." })
@Entity("caseworker")
export class Caseworker implements Node {
  @Id()
  readonly id!: string;

  @Field({ description: "Name." })
  @Column({ type: "text", collation: "german" })
  name!: string;

  @Field(() => [String], { description: "Languages spoken with refugees, ISO 639-3: `ara`, `fas`; German aside." })
  @Column("text", { array: true, default: () => "'{}'" })
  languages!: string[];

  @Field(() => Organization, { description: "The employer." })
  @ManyToOne(() => Organization, { nullable: false })
  organization!: Relation<Organization>;

  @Field(() => Employment, { nullable: true, description: "The post held on a day." })
  @OnDay()
  @Related({
    where: ({ self, target, day }) => sql`${target}.caseworker_id = ${self}.id and ${target}.period @> ${day}`,
  })
  employment?: Relation<Employment> | null;

  @Field(() => [Employment], { description: "Every post held, the first first." })
  @Related({
    where: ({ self, target }) => sql`${target}.caseworker_id = ${self}.id`,
    order: ({ target }) => sql`lower(${target}.period)`,
  })
  employments?: Relation<Employment>[];

  @Field(() => CaseworkerLoad, {
    nullable: true,
    description: "Load and capacity on a day; null when neither employed nor in charge of anybody.",
  })
  @OnDay()
  @Related({
    from: ({ day }) => sql`caseworker_load_on(${day})`,
    where: ({ self, target }) => sql`${target}.caseworker_id = ${self}.id`,
  })
  load?: CaseworkerLoad | null;

  @Field(() => [CapacityException], { description: "Exceptions from the ratio that hold on a day." })
  @OnDay()
  @Related({
    where: ({ self, target, day }) => sql`${target}.caseworker_id = ${self}.id and ${target}.period @> ${day}`,
    order: ({ target }) => sql`lower(${target}.period), ${target}.id`,
  })
  exceptions?: Relation<CapacityException>[];

  @Field(() => [Substitution], {
    description: "Who stands in for the caseworker on a day or later, the first first.",
  })
  @OnDay()
  @Related({
    where: ({ self, target, day }) => sql`${target}.caseworker_id = ${self}.id and upper(${target}.period) > ${day}`,
    order: ({ target }) => sql`lower(${target}.period), ${target}.id`,
  })
  substitutions?: Relation<Substitution>[];

  @Field({ description: "Whether the viewer may let a colleague stand in for this caseworker." })
  @Reads(({ self }) => sql`viewer_administers(${self}.id)`)
  viewerCanSubstitute!: boolean;

  @Field({ description: "Whether the viewer may assign cases to this caseworker." })
  @Reads(({ self }) => sql`viewer_administers(${self}.id)`)
  viewerCanAssign!: boolean;

  @Field({ description: "Whether the viewer may grant this caseworker an exception from the ratio." })
  @Reads(() => sql`coalesce(viewer_role() = 'STEERING' and viewer_has_scope('caseload:write'), false)`)
  viewerCanGrantException!: boolean;
}
