import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ManyToOne, type Relation, Unique } from "typeorm";
import { AreaLoad } from "../caseload/area-load.js";
import { Id, OnDay } from "../graphql/fields.js";
import { Node } from "../graphql/node.js";
import { Related } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { Organization } from "../programme/organization.js";
import { NeedsScope } from "../tokens/scope.js";
import { AreaCut } from "./area-cut.js";
import { District } from "./district.js";

@NeedsScope("areas:read")
@ObjectType({
  implements: Node,
  description:
    "A part of the city for which one organization's caseworkers answer (Integrationsraum). Belongs to one cut.",
})
@Entity("integration_area")
@Unique(["areaCut", "code"])
@Unique(["id", "areaCut"])
export class IntegrationArea implements Node {
  @Id()
  readonly id!: string;

  @Field({ description: "One to three letters, unique within the cut." })
  @Column("text")
  code!: string;

  @Field({ description: "Name." })
  @Column({ type: "text", collation: "german" })
  name!: string;

  @Field(() => AreaCut, { description: "The cut it belongs to." })
  @ManyToOne(() => AreaCut, { nullable: false })
  areaCut!: Relation<AreaCut>;

  @Field(() => Organization, { description: "The organization that answers for it." })
  @ManyToOne(() => Organization, { nullable: false })
  organization!: Relation<Organization>;

  @Field(() => [District], { description: "Its districts by name." })
  @Related({
    where: ({ self, target }) => sql`${target}.id in
      (select x.district_id from area_cut_district x where x.integration_area_id = ${self}.id)`,
    order: ({ target }) => sql`${target}.name`,
  })
  districts?: Relation<District>[];

  @Field(() => AreaLoad, {
    nullable: true,
    description: "Persons in care and capacity on a day; null when its cut is not in force.",
  })
  @OnDay()
  @Related({
    from: ({ day }) => sql`area_load_on(${day})`,
    where: ({ self, target }) => sql`${target}.integration_area_id = ${self}.id`,
  })
  load?: AreaLoad | null;
}
