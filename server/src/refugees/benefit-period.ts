import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ManyToOne, type Relation } from "typeorm";
import { FirstDay, Id, LastDay } from "../graphql/fields.js";
import { Node } from "../graphql/node.js";
import { Personal } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { NeedsScope } from "../tokens/scope.js";
import { Refugee } from "./refugee.js";

export enum BenefitKind {
  BASIC_3 = "BASIC_3",
  ANALOGOUS_2 = "ANALOGOUS_2",
  REDUCED_1A = "REDUCED_1A",
  MEDICAL_4 = "MEDICAL_4",
  WORK_OPPORTUNITY_5 = "WORK_OPPORTUNITY_5",
  FIM_5A = "FIM_5A",
  INTEGRATION_5B = "INTEGRATION_5B",
  OTHER_6 = "OTHER_6",
  SGB_II = "SGB_II",
  SGB_XII = "SGB_XII",
  SGB_VIII = "SGB_VIII",
  NONE = "NONE",
}
registerEnumType(BenefitKind, {
  name: "BenefitKind",
  description: "The benefit somebody receives; the numbers are paragraphs of the AsylbLG.",
  valuesConfig: {
    BASIC_3: { description: "§ 3 AsylbLG, basic benefits." },
    ANALOGOUS_2: { description: "§ 2 AsylbLG, at the level of SGB XII; care continues." },
    REDUCED_1A: { description: "§ 1a AsylbLG, reduced; care continues." },
    MEDICAL_4: { description: "§ 4 AsylbLG, illness, pregnancy, birth." },
    WORK_OPPORTUNITY_5: { description: "§ 5 AsylbLG, work opportunity." },
    FIM_5A: { description: "§ 5a AsylbLG, refugee integration measure (2016 to 2020)." },
    INTEGRATION_5B: { description: "§ 5b AsylbLG, other integration measure." },
    OTHER_6: { description: "§ 6 AsylbLG, other benefits." },
    SGB_II: { description: "Job centre (SGB II); no longer AsylbLG." },
    SGB_XII: { description: "Social assistance (SGB XII); no longer AsylbLG." },
    SGB_VIII: { description: "Youth welfare (SGB VIII)." },
    NONE: { description: "No benefit drawn." },
  },
});

export enum BenefitEndReason {
  RECOGNITION = "RECOGNITION",
  OTHER_TITLE = "OTHER_TITLE",
  INCOME_OR_ASSETS = "INCOME_OR_ASSETS",
  DEPARTURE_VOLUNTARY = "DEPARTURE_VOLUNTARY",
  DEPORTATION = "DEPORTATION",
  DUBLIN_TRANSFER = "DUBLIN_TRANSFER",
  MOVE_AWAY_REALLOCATION = "MOVE_AWAY_REALLOCATION",
  UNKNOWN_WHEREABOUTS = "UNKNOWN_WHEREABOUTS",
  DEATH = "DEATH",
  EXCLUSION_1_4 = "EXCLUSION_1_4",
  OTHER = "OTHER",
}
registerEnumType(BenefitEndReason, {
  name: "BenefitEndReason",
  description: "Why benefits, and with them usually care, ended.",
  valuesConfig: {
    RECOGNITION: { description: "Recognised." },
    OTHER_TITLE: { description: "Another residence title." },
    INCOME_OR_ASSETS: { description: "Income or assets." },
    DEPARTURE_VOLUNTARY: { description: "Left of their own will." },
    DEPORTATION: { description: "Deported." },
    DUBLIN_TRANSFER: { description: "Transferred under the Dublin rules." },
    MOVE_AWAY_REALLOCATION: { description: "Moved away or allotted elsewhere." },
    UNKNOWN_WHEREABOUTS: { description: "Whereabouts unknown." },
    DEATH: { description: "Died." },
    EXCLUSION_1_4: { description: "§ 1 (4) AsylbLG, excluded." },
    OTHER: { description: "Another reason." },
  },
});

@NeedsScope("refugees:read")
@ObjectType({ implements: Node, description: "A stretch of time with one benefit." })
@Personal({ subject: (row) => sql`${row}.refugee_id`, isPerson: true, mayBeWithheld: true })
@Entity("benefit_period")
export class BenefitPeriod implements Node {
  @Id()
  readonly id!: string;

  @ManyToOne(() => Refugee, { nullable: false })
  refugee!: Relation<Refugee>;

  @Field(() => BenefitKind, { description: "The benefit." })
  @Column("enum", { enum: BenefitKind, enumName: "benefit_kind" })
  kind!: BenefitKind;

  @Column("daterange")
  period!: string;

  @FirstDay()
  from!: string;

  @LastDay()
  until!: string | null;

  @Field(() => BenefitEndReason, { nullable: true, description: "Why it ended." })
  @Column("enum", { enum: BenefitEndReason, enumName: "benefit_end_reason", nullable: true })
  endReason!: BenefitEndReason | null;
}
