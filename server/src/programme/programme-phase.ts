import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { FirstDay, Id, LastDay } from "../graphql/fields.js";
import { Node } from "../graphql/node.js";
import { NeedsScope } from "../tokens/scope.js";

@NeedsScope("programme:read")
@ObjectType({
  implements: Node,
  description: "A stretch of the programme with one agreed caseload ratio (Projektphase).",
})
@Entity("programme_phase")
export class ProgrammePhase implements Node {
  @Id()
  readonly id!: string;

  @Field({ description: "Name." })
  @Column("text")
  name!: string;

  @Field(() => Int, { description: "Persons in care agreed for one full-time caseworker: 100 means 1:100." })
  @Column("integer")
  ratio!: number;

  @Column("daterange")
  period!: string;

  @FirstDay()
  from!: string;

  @LastDay()
  until!: string | null;
}
