import { Arg, Ctx, Field, ID, InputType, Mutation, Query, Resolver } from "type-graphql";
import { type Context, signedIn } from "../graphql/context.js";
import { Paged } from "../graphql/fields.js";
import { connectionOf } from "../graphql/read/connections.js";
import { Argument, type Condition, planned, Related, Where } from "../graphql/read/declare.js";
import { rowOf } from "../graphql/read/row.js";
import { type Sql, sql } from "../graphql/read/sql.js";
import { CalendarDate } from "../graphql/scalars.js";
import { NeedsScope } from "../tokens/scope.js";
import { ReassignCasesInput, UndoReassignmentInput } from "./reassignment.inputs.js";
import { Reassignment, ReassignmentKind } from "./reassignment.js";
import { ReassignCasesPayload, UndoReassignmentPayload } from "./reassignment.payloads.js";
import type { ReassignmentService } from "./reassignment.service.js";
import type { UndoService } from "./undo.service.js";

const ReassignmentConnection = connectionOf(Reassignment);

const movedBy = ({ target }: Pick<Condition, "target">, whose: Sql): Sql =>
  sql`exists (select from reassignment_case c join caseworker w on w.id in (c.from_caseworker_id, c.to_caseworker_id)
    where c.reassignment_id = ${target}.id and ${whose})`;

@InputType({ description: "Which reassignments to list. Conditions given together must all hold." })
class ReassignmentFilter {
  @Field(() => ReassignmentKind, { nullable: true, description: "Only those of a kind." })
  @Where(({ target, param }) => sql`${target}.kind = ${param}::reassignment_kind`)
  kind?: ReassignmentKind;

  @Field(() => ID, { nullable: true, description: "Only those that took cases from an organization or gave it some." })
  @Where(({ id, ...condition }) => movedBy(condition, sql`w.organization_id = ${id("Organization")}`))
  organizationId?: string;

  @Field(() => ID, { nullable: true, description: "Only those that took cases from a caseworker or gave them some." })
  @Where(({ id, ...condition }) => movedBy(condition, sql`w.id = ${id("Caseworker")}`))
  caseworkerId?: string;

  @Field(() => CalendarDate, { nullable: true, description: "Only those recorded on this day or later." })
  @Where(({ target, param }) => sql`${target}.recorded_at >= (${param}::date)::timestamp at time zone 'Europe/Berlin'`)
  since?: string;
}

@Resolver()
export class ReassignmentResolver {
  constructor(
    private readonly reassignment: ReassignmentService,
    private readonly undo: UndoService,
  ) {}

  @Query(() => ReassignmentConnection, { description: "Who was given to whom, the newest operation first." })
  @Argument("filter", () => ReassignmentFilter, { description: "Which of them." })
  @Paged()
  @Related({ orders: { NEWEST: ({ target }) => [sql`-extract(epoch from ${target}.recorded_at)`] } })
  reassignments(): object {
    return planned();
  }

  @NeedsScope("caseload:write")
  @Mutation(() => ReassignCasesPayload, {
    description:
      "Gives cases to several caseworkers or to the waiting list from a day on: all or none. Refused if any day would exceed a capacity.",
  })
  async reassignCases(
    @Arg("input", { description: "Who goes where, and when." }) input: ReassignCasesInput,
    @Ctx() context: Context,
  ): Promise<ReassignCasesPayload> {
    const { id, effects, openTasks, userErrors } = await this.reassignment.reassign(signedIn(context), input);
    return {
      reassignment: rowOf("Reassignment", id),
      effects: effects.map(({ caseworkerId, ...figures }) => ({
        ...figures,
        caseworker: rowOf("Caseworker", caseworkerId) as object,
      })),
      openTasks,
      userErrors,
    };
  }

  @NeedsScope("caseload:write")
  @Mutation(() => UndoReassignmentPayload, {
    description:
      "Restores what was before a reassignment, for ten minutes, by whoever may move the cases; refused if one of them is no longer as it left it. What came later and was taken back does not stand in the way.",
  })
  async undoReassignment(
    @Arg("input", { description: "Which one, and why." }) input: UndoReassignmentInput,
    @Ctx() context: Context,
  ): Promise<UndoReassignmentPayload> {
    const { id, userErrors } = await this.undo.undo(signedIn(context), input);
    return { reassignment: rowOf("Reassignment", id), userErrors };
  }
}
