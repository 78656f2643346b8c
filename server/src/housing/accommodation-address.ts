import { Field, ObjectType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { Accommodation } from "./accommodation.js";

@ObjectType("Address", {
  description: "A postal address within the city. A table of its own, so that row security decides who may know.",
})
@Entity("accommodation_address")
export class AccommodationAddress {
  @PrimaryColumn("uuid")
  accommodationId!: string;

  @ManyToOne(() => Accommodation, { nullable: false, onDelete: "CASCADE" })
  @JoinColumn()
  accommodation!: Relation<Accommodation>;

  @Field({ description: "Street." })
  @Column("text")
  street!: string;

  @Field({ description: "House number." })
  @Column("text")
  houseNumber!: string;

  @Field({ description: "Postal code." })
  @Column("text")
  postalCode!: string;
}
