import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { readConfig } from "./config.js";

describe("settings", () => {
  it("have defaults for trying it out: the embedded database with the synthetic city, on this machine only", () => {
    const config = readConfig({}, []);
    expect(config).toMatchObject({ port: 4000, host: "localhost", databaseUrl: null, demo: true, production: false });
    expect(path.basename(config.dataDir)).toBe(".data");
    expect(Object.isFrozen(config)).toBe(true);
  });

  it("load no synthetic city into a database of one's own unless asked", () => {
    const env = { DATABASE_URL: "postgres://owner:secret@db/aid" };
    expect(readConfig(env, []).demo).toBe(false);
    expect(readConfig({ ...env, AID_DEMO: "1" }, []).demo).toBe(true);
  });

  it("load none in production, and say so when asked to", () => {
    expect(readConfig({ NODE_ENV: "production", AID_ENCRYPTION_KEY: "key" }, []).demo).toBe(false);
    expect(() => readConfig({ NODE_ENV: "production", AID_DEMO: "1" }, [])).toThrow("public password");
    expect(() => readConfig({ NODE_ENV: "production" }, ["--fresh"])).toThrow("production mode");
  });

  it.each([
    [{ AID_REQUIRE_SECOND_FACTOR: "STEERING,JANITOR" }, "AID_REQUIRE_SECOND_FACTOR must be"],
    [{ AID_SESSION_IDLE_SECONDS: "0" }, "AID_SESSION_IDLE_SECONDS must be a number from 1 to 1800"],
    [{ PUBLIC_URL: "aid.example.org" }, "PUBLIC_URL must look like"],
    [{ SMTP_URL: "mail.example.org" }, "SMTP_URL must look like"],
    [{ SMTP_URL: "smtp://mail.example.org" }, "but not MAIL_FROM"],
    [{ AID_OIDC: "stadt" }, "AID_OIDC must be a list"],
    [{ AID_OIDC: '[{"id":"stadt"}]' }, '"label" is missing'],
    [{ PORT: "70000" }, "PORT must be a number"],
    [{ PORT: "4e3" }, "PORT must be a number"],
    [{ AID_DEMO: "yes" }, "AID_DEMO must be 1 or 0"],
    [{ AID_POINTS_PER_HOUR: "999" }, "AID_POINTS_PER_HOUR must be a number"],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL must be one of"],
    [{ DATABASE_URL: "mysql://db" }, "DATABASE_URL must look like"],
    [{ DATABASE_APP_URL: "postgres://db/aid" }, "but not DATABASE_URL"],
    [{ NODE_ENV: "production" }, "must give the encryption key"],
    [{ AID_ENCRYPTION_KEY: "key", AID_ENCRYPTION_KEY_FILE: "file" }, "give one of them"],
  ])("are refused in words: %j", (env, sentence) => {
    expect(() => readConfig(env, [])).toThrow(sentence);
  });

  it("ask every role for a second factor in production, and none elsewhere", () => {
    expect(readConfig({}, []).signIn.requireSecondFactor).toEqual([]);
    expect(
      readConfig({ NODE_ENV: "production", AID_ENCRYPTION_KEY: "key" }, []).signIn.requireSecondFactor,
    ).toHaveLength(6);
    const some = readConfig({ AID_REQUIRE_SECOND_FACTOR: "STEERING, BOARD" }, []).signIn.requireSecondFactor;
    expect(some).toEqual(["STEERING", "BOARD"]);
  });

  it("never repeat a password in a refusal", () => {
    expect(() => readConfig({ DATABASE_URL: "db:secret@host" }, [])).toThrow(/^(?!.*secret)/);
    expect(() => readConfig({ SMTP_URL: "user:secret@host" }, [])).toThrow(/^(?!.*secret)/);
    expect(() => readConfig({ AID_OIDC: '[{"clientSecret":"secret"}' }, [])).toThrow(/^(?!.*secret)/);
  });

  it("do not let --fresh touch a database of one's own", () => {
    expect(() => readConfig({ DATABASE_URL: "postgres://db/aid" }, ["--fresh"])).toThrow("stays as it is");
  });
});
