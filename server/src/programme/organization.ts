import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Id } from "../graphql/fields.js";
import { Node } from "../graphql/node.js";
import { NeedsScope } from "../tokens/scope.js";

export enum OrganizationKind {
  MUNICIPALITY = "MUNICIPALITY",
  WELFARE_ASSOCIATION = "WELFARE_ASSOCIATION",
}
registerEnumType(OrganizationKind, {
  name: "OrganizationKind",
  description: "What kind of body employs caseworkers.",
  valuesConfig: {
    MUNICIPALITY: { description: "The city itself." },
    WELFARE_ASSOCIATION: { description: "A welfare association that works for the programme." },
  },
});

@NeedsScope("programme:read")
@ObjectType({
  implements: Node,
  description: "A body that employs caseworkers: the city or a welfare association (Träger).",
})
@Entity("organization")
export class Organization implements Node {
  @Id()
  readonly id!: string;

  @Field({ description: "Full name." })
  @Column("text", { unique: true })
  name!: string;

  @Field({ description: "Name for tight places." })
  @Column("text", { unique: true })
  shortName!: string;

  @Field(() => OrganizationKind, { description: "City or welfare association." })
  @Column("enum", { enum: OrganizationKind, enumName: "organization_kind" })
  kind!: OrganizationKind;
}
