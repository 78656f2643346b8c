import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { type Context, signedIn } from "../graphql/context.js";
import { OnDay } from "../graphql/fields.js";
import { Argument, planned, Related } from "../graphql/read/declare.js";
import { rowOf } from "../graphql/read/row.js";
import { sql } from "../graphql/read/sql.js";
import { NeedsScope } from "../tokens/scope.js";
import { AssignCaseworkerInput, GrantCapacityExceptionInput, TransferCasesInput } from "./caseload.inputs.js";
import { Caseload } from "./caseload.js";
import { AssignCaseworkerPayload, GrantCapacityExceptionPayload, TransferCasesPayload } from "./caseload.payloads.js";
import type { CaseloadService } from "./caseload.service.js";
import type { ReassignmentService } from "./reassignment.service.js";

@Resolver()
export class CaseloadResolver {
  constructor(
    private readonly service: CaseloadService,
    private readonly reassignment: ReassignmentService,
  ) {}

  @Query(() => [Caseload], {
    description: "The caseload board of a day: the waiting list, then everybody's caseload by name.",
  })
  @OnDay({ required: true })
  @Related({
    from: ({ day }) => sql`caseload_on(${day})`,
    order: ({ target }) => sql`${target}.caseworker_id is not null,
      (select w.name from caseworker w where w.id = ${target}.caseworker_id), ${target}.caseworker_id`,
  })
  caseloads(): Caseload[] {
    return planned();
  }

  @Query(() => Caseload, { nullable: true, description: "One column of the board; null if there is none on that day." })
  @Argument("caseworkerId", () => ID, { description: "Whose; the waiting list if not said." })
  @OnDay({ required: true })
  @Related({
    from: ({ day }) => sql`caseload_on(${day})`,
    where: ({ target, args, id }) =>
      args.caseworkerId
        ? sql`${target}.caseload = ${id("caseworkerId", "Caseworker")} and ${target}.caseworker_id is not null`
        : sql`${target}.caseworker_id is null`,
  })
  caseload(): Caseload | null {
    return planned();
  }

  @NeedsScope("caseload:write")
  @Mutation(() => AssignCaseworkerPayload, {
    description: "Gives a waiting refugee to a caseworker. Refused if any day would exceed the capacity.",
  })
  async assignCaseworker(
    @Arg("input", { description: "Whom to give to which caseworker, and when." }) input: AssignCaseworkerInput,
    @Ctx() context: Context,
  ): Promise<AssignCaseworkerPayload> {
    const { assignmentId, reassignmentId, userErrors } = await this.service.assign(signedIn(context), input);
    return {
      assignment: rowOf("CaseworkerAssignment", assignmentId),
      reassignment: rowOf("Reassignment", reassignmentId),
      userErrors,
    };
  }

  @NeedsScope("caseload:write")
  @Mutation(() => TransferCasesPayload, {
    description:
      "Gives refugees to another caseworker from a day on: all or none. Refused if any day would exceed the capacity.",
  })
  async transferCases(
    @Arg("input", { description: "Whom to give to which caseworker, and when." }) input: TransferCasesInput,
    @Ctx() context: Context,
  ): Promise<TransferCasesPayload> {
    const { id, userErrors } = await this.reassignment.transfer(signedIn(context), input);
    return { transferredCount: id ? input.refugeeIds.length : 0, reassignment: rowOf("Reassignment", id), userErrors };
  }

  @NeedsScope("caseload:write")
  @Mutation(() => GrantCapacityExceptionPayload, {
    description: "Grants places beyond the ratio. Only the steering office may.",
  })
  async grantCapacityException(
    @Arg("input", { description: "Whom to grant how many places, when and why." }) input: GrantCapacityExceptionInput,
    @Ctx() context: Context,
  ): Promise<GrantCapacityExceptionPayload> {
    const { id, userErrors } = await this.service.grantException(signedIn(context), input);
    return { capacityException: rowOf("CapacityException", id), userErrors };
  }
}
