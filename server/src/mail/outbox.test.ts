import "reflect-metadata";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { pino } from "pino";
import { SMTPServer } from "smtp-server";
import { TestClock } from "../../test/clock.js";
import { type RecutTown, recutTown, refusals } from "../../test/recut-town.js";
import { mailSettings } from "../../test/sign-in.js";
import { vault } from "../../test/vault.js";
import { Outbox } from "./outbox.js";

let town: RecutTown;
let smtp: SMTPServer;
let received: string[];

beforeEach(async () => {
  town = await recutTown();
  received = [];
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, _, done) {
      const parts: string[] = [];
      stream.on("data", (chunk: Buffer) => parts.push(chunk.toString()));
      stream.on("end", () => {
        received.push(parts.join(""));
        done(null);
      });
    },
  });
  smtp.listen(0, "127.0.0.1");
  await once(smtp.server, "listening");
});
afterEach(async () => {
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
  await town.close();
});

/** Of a server that is there later. */
const later = () =>
  new Outbox({
    pool: town.database.pool,
    clock: new TestClock(),
    logger: pino({ enabled: false }),
    vault,
    settings: { ...mailSettings, smtpUrl: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}` },
  });

describe("a notice", () => {
  it("that was put, but not sent because the server died, is sent later, and by one of several", async () => {
    const { east } = town.districts;
    await town.household({ districtId: east, caseworkerId: town.caseworkers.bert, persons: 2 });
    // The town's own outbox sends nothing: as if the server had died right after the commit.
    expect(refusals(await town.adoption.adopt(town.as(), await town.eastToSkf()))).toEqual([]);
    const [mail] = await town.mails();
    await Promise.all([later().send(), later().send(), later().send()]);
    expect(received).toHaveLength(1);
    expect(received[0]).toContain(`To: ${town.viewers.administration.email}`);
    expect(mail?.text).toContain("0 Personen kommen hinzu, 2 gehen");
    expect(await town.mails()).toEqual([]);
    await later().send();
    expect(received).toHaveLength(1);
  });

  it("about what was taken back is sent by nobody", async () => {
    const { east } = town.districts;
    await town.household({ districtId: east, caseworkerId: town.caseworkers.bert, persons: 2 });
    const input = await town.eastToSkf();
    // Refused by Postgres at the commit, after everything was written and the notice was put.
    await town.rows(`create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
      create constraint trigger refuse after insert on mail_outbox deferrable initially deferred for each row execute function refuse()`);
    await expect(town.adoption.adopt(town.as(), input)).rejects.toThrow("no");
    await later().send();
    expect([received, await town.mails()]).toEqual([[], []]);
  });
});
