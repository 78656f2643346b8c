import { Field, ObjectType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, type Relation } from "typeorm";
import { UserAccount } from "../access/user-account.js";
import { Id } from "../graphql/fields.js";
import { Reads } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { Instant } from "../graphql/scalars.js";
import { ApiScope, ForSessionsOnly } from "./scope.js";

@ForSessionsOnly()
@ObjectType({ description: "A program's access to the API in the name of an account. Its secret is shown once only." })
@Entity()
export class ApiToken {
  @Id()
  readonly id!: string;

  @Field({ description: "What its owner calls it." })
  @Column("text")
  name!: string;

  @Field(() => [ApiScope], { description: "What it may do of all that its owner may, at least one." })
  @Reads(({ self }) => sql`(select array_agg(upper(replace(s, ':', '_')) order by s) from unnest(${self}.scopes) s)`)
  @Column("text", { array: true })
  scopes!: ApiScope[];

  @Field(() => Instant, { description: "When it was made." })
  @Column("timestamptz")
  createdAt!: Date;

  @Field(() => Instant, { description: "When it stops working by itself." })
  @Column("timestamptz")
  expiresAt!: Date;

  @Field(() => Instant, { nullable: true, description: "When it was last used, to the minute; null: never." })
  @Column("timestamptz", { nullable: true })
  lastUsedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: "The network it was last used from: an IPv4 address, or the /64 of an IPv6 address.",
  })
  @Column("text", { nullable: true })
  lastUsedNetwork!: string | null;

  @Field(() => Instant, { nullable: true, description: "When its owner revoked it; null: not at all." })
  @Column("timestamptz", { nullable: true })
  revokedAt!: Date | null;

  @ManyToOne(() => UserAccount, { nullable: false, onDelete: "CASCADE" })
  @JoinColumn()
  userAccount!: Relation<UserAccount>;

  @Column("bytea", { unique: true, select: false })
  secretHash!: Buffer;
}
