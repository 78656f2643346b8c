import { Arg, Ctx, Field, InputType, Mutation, Query, Resolver } from "type-graphql";
import type { Done } from "../caseload/caseload.refusals.js";
import { type Context, signedIn } from "../graphql/context.js";
import { Paged } from "../graphql/fields.js";
import { Argument, planned, Related, Where } from "../graphql/read/declare.js";
import { rowOf } from "../graphql/read/row.js";
import { sql } from "../graphql/read/sql.js";
import { CalendarDate } from "../graphql/scalars.js";
import { ForSessionsOnly } from "../tokens/scope.js";
import {
  CancelCaseTaskInput,
  ChangeCaseTaskInput,
  CompleteCaseTaskInput,
  PlanCaseTaskInput,
  ReopenCaseTaskInput,
} from "./case-task.inputs.js";
import { CaseTaskConnection, CaseTaskKind } from "./case-task.js";
import {
  CancelCaseTaskPayload,
  ChangeCaseTaskPayload,
  CompleteCaseTaskPayload,
  PlanCaseTaskPayload,
  ReopenCaseTaskPayload,
} from "./case-task.payloads.js";
import type { CaseTaskService } from "./case-task.service.js";
import { firstDue } from "./first-due.js";
import { viewerKeepsTasksOf } from "./viewer-keeps-tasks.js";

@InputType({ description: "Which case tasks to list." })
class CaseTaskFilter {
  @Field(() => CaseTaskKind, { nullable: true, description: "Only those of this kind." })
  @Where(({ target, param }) => sql`${target}.kind = ${param}::case_task_kind`)
  kind?: CaseTaskKind;

  @Field(() => CalendarDate, { nullable: true, description: "Only those due on this day or before." })
  @Where(({ target, param }) => sql`${target}.due_on <= ${param}`)
  dueUntil?: string;
}

@Resolver()
export class CaseTaskResolver {
  constructor(private readonly service: CaseTaskService) {}

  @ForSessionsOnly()
  @Query(() => CaseTaskConnection, {
    description:
      "What is to be done by the viewer: open tasks for those whom they answer for today or stand in for, by the day they are due; and, until the hand-over window ends, for whom they answered for last, as long as nobody else does, say because care ended. What was handed over to somebody is theirs. Empty for everybody but caseworkers.",
  })
  @Argument("filter", () => CaseTaskFilter, { description: "Which of them." })
  @Paged()
  @Related({
    where: ({ target }) => sql`${target}.status = 'OPEN' and ${viewerKeepsTasksOf(sql`${target}.refugee_id`)}`,
    orders: { DUE: firstDue },
  })
  caseTasks(): object {
    return planned();
  }

  @ForSessionsOnly()
  @Mutation(() => PlanCaseTaskPayload, {
    description:
      "Writes down what is to be done for a refugee. Caseworkers may, for those whom they answer for or stand in for, and for those they answered for last, as long as nobody else does and the hand-over window lasts.",
  })
  async planCaseTask(
    @Arg("input", { description: "What, for whom, by when." }) input: PlanCaseTaskInput,
    @Ctx() context: Context,
  ): Promise<PlanCaseTaskPayload> {
    return shown(await this.service.plan(signedIn(context), input));
  }

  @ForSessionsOnly()
  @Mutation(() => ChangeCaseTaskPayload, { description: "Changes an open case task. Whoever may plan one may." })
  async changeCaseTask(
    @Arg("input", { description: "Which one, and what it shall say." }) input: ChangeCaseTaskInput,
    @Ctx() context: Context,
  ): Promise<ChangeCaseTaskPayload> {
    return shown(await this.service.change(signedIn(context), input));
  }

  @ForSessionsOnly()
  @Mutation(() => CompleteCaseTaskPayload, {
    description: "Says that a case task was done today. Whoever may plan one may.",
  })
  async completeCaseTask(
    @Arg("input", { description: "Which one." }) input: CompleteCaseTaskInput,
    @Ctx() context: Context,
  ): Promise<CompleteCaseTaskPayload> {
    return shown(await this.service.complete(signedIn(context), input));
  }

  @ForSessionsOnly()
  @Mutation(() => CancelCaseTaskPayload, {
    description: "Gives a case task up that is not to be done any more. Whoever may plan one may.",
  })
  async cancelCaseTask(
    @Arg("input", { description: "Which one." }) input: CancelCaseTaskInput,
    @Ctx() context: Context,
  ): Promise<CancelCaseTaskPayload> {
    return shown(await this.service.cancel(signedIn(context), input));
  }

  @ForSessionsOnly()
  @Mutation(() => ReopenCaseTaskPayload, {
    description: "Opens a case task again that was done or given up. Whoever may plan one may.",
  })
  async reopenCaseTask(
    @Arg("input", { description: "Which one." }) input: ReopenCaseTaskInput,
    @Ctx() context: Context,
  ): Promise<ReopenCaseTaskPayload> {
    return shown(await this.service.reopen(signedIn(context), input));
  }
}

const shown = ({ id, userErrors }: Done) => ({ caseTask: rowOf("CaseTask", id), userErrors });
