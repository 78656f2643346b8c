import { Field, ID, InputType, Query, Resolver, registerEnumType } from "type-graphql";
import { orderInput, Paged } from "../graphql/fields.js";
import { connectionOf } from "../graphql/read/connections.js";
import { Argument, planned, Related, Where } from "../graphql/read/declare.js";
import { sql } from "../graphql/read/sql.js";
import { CalendarDate } from "../graphql/scalars.js";
import { AuditAction } from "./audit-action.js";
import { AuditChainState, AuditEvent } from "./audit-event.js";

enum AuditEventOrderField {
  TIME = "TIME",
}
registerEnumType(AuditEventOrderField, {
  name: "AuditEventOrderField",
  description: "What lines of the audit log can be sorted by.",
  valuesConfig: { TIME: { description: "When they were recorded." } },
});
const AuditEventOrder = orderInput("AuditEventOrder", AuditEventOrderField);
const AuditEventConnection = connectionOf(AuditEvent);

@InputType({ description: "Which lines of the audit log to list. Conditions given together must all hold." })
class AuditEventFilter {
  @Field({ nullable: true, description: "Only those about the person with this file number." })
  @Where(({ target, param }) => sql`${target}.id in (select a.id from audit_about_file(${param}) a)`)
  fileNumber?: string;

  @Field(() => ID, { nullable: true, description: "Only those of an account." })
  @Where(({ target, id }) => sql`${target}.account_id = ${id("Viewer")}`)
  accountId?: string;

  @Field(() => AuditAction, { nullable: true, description: "Only those of an action." })
  @Where(({ target, param }) => sql`${target}.action = ${param}::audit_action`)
  action?: AuditAction;

  @Field(() => CalendarDate, { nullable: true, description: "Only those since the beginning of this day in Germany." })
  @Where(({ target, param }) => sql`${target}.at >= ${param}::timestamp at time zone 'Europe/Berlin'`)
  from?: string;

  @Field(() => CalendarDate, { nullable: true, description: "Only those until the end of this day in Germany." })
  @Where(({ target, param }) => sql`${target}.at < (${param} + 1)::timestamp at time zone 'Europe/Berlin'`)
  until?: string;
}

@Resolver()
export class AuditResolver {
  @Query(() => AuditEventConnection, {
    description:
      "The audit log: who saw and who changed what about persons. Empty for all but the data-protection officer.",
  })
  @Argument("orderBy", () => AuditEventOrder, { description: "How to sort. The oldest first if not said." })
  @Argument("filter", () => AuditEventFilter, { description: "Which of them." })
  @Paged()
  @Related({ from: () => sql`audit_event`, orders: { TIME: () => [] } })
  auditEvents(): object {
    return planned();
  }

  @Query(() => AuditChainState, {
    nullable: true,
    description: "How the audit log's chain stands; null for all but the data-protection officer.",
  })
  @Related({ from: () => sql`audit_state()` })
  auditChain(): AuditChainState {
    return planned();
  }
}
