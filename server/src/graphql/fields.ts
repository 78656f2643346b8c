import { Matches } from "class-validator";
import { type ClassType, Field, ID, InputType, Int, registerEnumType } from "type-graphql";
import { PrimaryColumn } from "typeorm";
import { Argument, Reads } from "./read/declare.js";
import { sql } from "./read/sql.js";
import { CalendarDate } from "./scalars.js";

/** Decorators that many types share. */

const both =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (prototype, field) => {
    for (const decorate of decorators) decorate(prototype, field);
  };

/** The row's id: a uuid in the database, typed and opaque in the API. */
export const Id = (): PropertyDecorator =>
  both(
    Field(() => ID, { description: "Opaque, and unique over all types." }) as PropertyDecorator,
    PrimaryColumn("uuid", { default: () => "uuidv7()" }),
  );

/** `from` of a type with a `period`. */
export const FirstDay = (): PropertyDecorator =>
  both(
    Field(() => CalendarDate, { description: "First day." }) as PropertyDecorator,
    Reads(({ self }) => sql`lower(${self}.period)`),
  );

/** `until` of a type with a `period`. */
export const LastDay = (options: { open: boolean } = { open: true }): PropertyDecorator =>
  both(
    Field(() => CalendarDate, {
      nullable: options.open,
      description: options.open ? "Last day; null while it runs on." : "Last day.",
    }) as PropertyDecorator,
    Reads(({ self }) => sql`upper(${self}.period) - 1`),
  );

/** The argument `on` of a field that is asked as of a day. */
export const OnDay = (options: { required?: boolean } = {}): PropertyDecorator & MethodDecorator =>
  Argument("on", () => CalendarDate, {
    nullable: !options.required,
    description: options.required
      ? "The day asked about; the fields within take it over."
      : "The day asked about. Without it the day of the enclosing field, and today if none has one.",
  });

/** `first` and `after` of a connection. */
export const Paged = (): PropertyDecorator & MethodDecorator => (target: object, field: string | symbol) => {
  const first = Argument("first", () => Int, { nullable: false, description: "Rows of a page, 1 to 100." });
  const after = Argument("after", () => String, { description: "The cursor after which the page begins." });
  first(target, field);
  after(target, field);
};

/** `idempotencyKey` of an input: see `caseload/once.ts`. */
export const IdempotencyKey = (): PropertyDecorator =>
  both(
    Field(() => String, {
      nullable: true,
      description:
        "Of your own choice, say a UUID: 1 to 100 characters of ASCII without spaces. What you ask for once more within 24 hours under the same key is done once and answered alike. Nothing is remembered of what a rule refused. Absent or null: done each time.",
    }) as PropertyDecorator,
    Matches(/^[!-~]{1,100}$/),
  );

export enum OrderDirection {
  ASC = "ASC",
  DESC = "DESC",
}
registerEnumType(OrderDirection, {
  name: "OrderDirection",
  description: "Which way a list is sorted.",
  valuesConfig: { ASC: { description: "Smallest first." }, DESC: { description: "Greatest first." } },
});

/** `XOrder { field, direction }` for an enum of order fields. */
export function orderInput(name: string, fields: object): ClassType<object> {
  @InputType(name, { description: "What a list is sorted by." })
  class Order {
    @Field(() => fields, { description: "The field to sort by." })
    field!: string;

    @Field(() => OrderDirection, { description: "Which way." })
    direction!: OrderDirection;
  }
  return Order;
}
