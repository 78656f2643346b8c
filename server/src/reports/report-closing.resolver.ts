import { IsDateString } from "class-validator";
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { type Context, signedIn } from "../graphql/context.js";
import { planned, Related } from "../graphql/read/declare.js";
import { rowOf } from "../graphql/read/row.js";
import { sql } from "../graphql/read/sql.js";
import { CalendarDate } from "../graphql/scalars.js";
import { UserError } from "../graphql/user-error.js";
import { NeedsScope } from "../tokens/scope.js";
import { ReportClosing } from "./report-closing.js";
import type { ReportClosingService } from "./report-closing.service.js";

@InputType({ description: "Closes reports up to a day." })
export class CloseReportingPeriodInput {
  @Field(() => CalendarDate, { description: "Last day to be closed: a past one, later than what is closed already." })
  @IsDateString()
  through!: string;
}

@ObjectType({ description: "What `closeReportingPeriod` did." })
export class CloseReportingPeriodPayload {
  @Field(() => ReportClosing, { nullable: true, description: "The closing; null if a rule said no." })
  closing!: object | null;

  @Field(() => [UserError], { description: "What stopped it; empty if nothing did." })
  userErrors!: UserError[];
}

@Resolver()
export class ReportClosingResolver {
  constructor(private readonly service: ReportClosingService) {}

  @Query(() => [ReportClosing], { description: "Every closing of reports, the newest first." })
  @Related({ order: ({ target }) => sql`${target}.through desc` })
  reportClosings(): ReportClosing[] {
    return planned();
  }

  @NeedsScope("caseload:write", "statistics:read")
  @Mutation(() => CloseReportingPeriodPayload, {
    description:
      "Closes reports up to a day and keeps its figures as they are now known. Only the steering office may.",
  })
  async closeReportingPeriod(
    @Arg("input", { description: "Up to which day." }) input: CloseReportingPeriodInput,
    @Ctx() context: Context,
  ): Promise<CloseReportingPeriodPayload> {
    const { id, userErrors } = await this.service.close(signedIn(context), input);
    return { closing: rowOf("ReportClosing", id), userErrors };
  }
}
