import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ManyToOne, type Relation, Unique } from "typeorm";
import { AreaLoad } from "../caseload/area-load.js";
import { Id, OnDay } from "../graphql/fields.js";
import { Node } from "../graphql/node.js";
import { Related } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { Accommodation } from "../housing/accommodation.js";
import { Organization } from "../programme/organization.js";
import { NeedsScope } from "../tokens/scope.js";
import { AreaCut } from "./area-cut.js";
import { District } from "./district.js";
import { PlannedPost } from "./planned-post.js";

export enum AreaColour {
  BLUE = "BLUE",
  PLUM = "PLUM",
  OCHRE = "OCHRE",
  ROSE = "ROSE",
  SLATE = "SLATE",
  GREEN = "GREEN",
  TEAL = "TEAL",
  BROWN = "BROWN",
}
registerEnumType(AreaColour, {
  name: "AreaColour",
  description: "How an area is drawn on maps; programs choose the shade.",
  valuesConfig: {
    BLUE: { description: "Blue." },
    PLUM: { description: "Plum." },
    OCHRE: { description: "Ochre." },
    ROSE: { description: "Rose." },
    SLATE: { description: "Slate." },
    GREEN: { description: "Green." },
    TEAL: { description: "Teal." },
    BROWN: { description: "Brown." },
  },
});

@NeedsScope("areas:read")
@ObjectType({
  implements: Node,
  description:
    "A part of the city for which one organization's caseworkers answer (Integrationsraum). Belongs to one cut.",
})
@Entity("integration_area")
@Unique(["areaCut", "code"], { deferrable: "INITIALLY DEFERRED" })
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

  @Field(() => AreaColour, { description: "How it is drawn." })
  @Column("enum", { enum: AreaColour, enumName: "area_colour", default: AreaColour.SLATE })
  colour!: AreaColour;

  @Field(() => AreaCut, { description: "The cut it belongs to." })
  @ManyToOne(() => AreaCut, { nullable: false, onDelete: "CASCADE" })
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

  @Field(() => [Accommodation], {
    description: "Homes that were put here although their district is in another area, by name.",
  })
  @Related({
    where: ({ self, target }) => sql`${target}.id in
      (select x.accommodation_id from area_cut_accommodation x where x.integration_area_id = ${self}.id)`,
    order: ({ target }) => sql`${target}.name, ${target}.id`,
  })
  accommodations?: Relation<Accommodation>[];

  @Field(() => [PlannedPost], {
    description: "Posts that a draft plans for it, by name; of an adopted cut none, its posts are employments.",
  })
  @Related({
    from: ({ self }) => sql`(select s.* from area_cut_caseworker s join area_cut c on c.id = s.area_cut_id
      where s.integration_area_id = ${self}.id and c.period is null)`,
    order: ({ target }) =>
      sql`(select w.name from caseworker w where w.id = ${target}.caseworker_id), ${target}.caseworker_id`,
  })
  staff?: PlannedPost[];

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
