import { jest } from "@jest/globals";
import pg from "pg";

/** What is sent to Postgres from now on, whoever sends it, until `stop()`. */
export function recordStatements() {
  const sent: string[] = [];
  const query = pg.Client.prototype.query;
  const spy = jest.spyOn(pg.Client.prototype, "query").mockImplementation(function (
    this: pg.Client,
    ...args: unknown[]
  ) {
    const [first] = args as [string | { text: string }];
    sent.push(typeof first === "string" ? first : first.text);
    return Reflect.apply(query, this, args);
  });
  return { sent, stop: () => spy.mockRestore() };
}
