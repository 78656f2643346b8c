import { Field, Float, ObjectType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, type Relation } from "typeorm";
import { IntegrationArea } from "../areas/integration-area.js";
import { FirstDay, Id, LastDay } from "../graphql/fields.js";
import { Node } from "../graphql/node.js";
import { NeedsScope } from "../tokens/scope.js";
import { Caseworker } from "./caseworker.js";

@NeedsScope("programme:read")
@ObjectType({ implements: Node, description: "A caseworker's share of a full-time post over time (Stellenanteil)." })
@Entity("employment")
export class Employment implements Node {
  @Id()
  readonly id!: string;

  @ManyToOne(() => Caseworker, { nullable: false })
  caseworker!: Relation<Caseworker>;

  @Field(() => IntegrationArea, { nullable: true, description: "The area the post is meant for." })
  @ManyToOne(() => IntegrationArea)
  @JoinColumn({ name: "integration_area_id" })
  area!: Relation<IntegrationArea> | null;

  @Column("daterange")
  period!: string;

  @FirstDay()
  from!: string;

  @LastDay()
  until!: string | null;

  @Field(() => Float, { description: "Full-time equivalents for casework, 0 to 1; the cap counts only these." })
  @Column("numeric", { precision: 4, scale: 3 })
  fteCasework!: number;

  @Field(() => Float, { description: "Full-time equivalents for steering the programme, 0 to 1." })
  @Column("numeric", { precision: 4, scale: 3, default: () => "'0'" })
  fteSteering!: number;
}
