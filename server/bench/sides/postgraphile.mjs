import { createServer } from "node:http";
import { makePgService } from "@dataplan/pg/adaptors/pg";
import { grafserv } from "grafserv/node";
import { addPgTableCondition } from "graphile-utils";
import { postgraphile } from "postgraphile";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { claimsBySession, poolOf, ready, settingsOf } from "./side.mjs";

/**
 * Postgres inlines an SQL function only if it is declared as one that returns a set. Those of one row at most are
 * presented as single objects all the same: then they become part of one statement, which is much faster.
 */
const singleRows = {
  name: "SingleRowsPlugin",
  version: "1.0.0",
  gather: {
    hooks: {
      pgProcedures_functionResourceOptions(_info, { pgProc, functionResourceOptions }) {
        if (pgProc.proretset && pgProc.prorows === 1) functionResourceOptions.returnsSetof = false;
      },
    },
  },
};

/** Conditions on a table, with a value of the client's in them. */
const condition = (tableName, name, write) =>
  addPgTableCondition(
    { schemaName: "public", tableName },
    name,
    ({ graphql }) => ({ type: graphql.GraphQLString }),
    write,
  );

const conditions = [
  condition("refugee_identity", "inCareOn", (day, { sql, sqlTableAlias, sqlValueWithCodec, build }) => {
    const date = sqlValueWithCodec(day, build.dataplanPg.TYPES.date);
    return sql`(select k.id from care_period k where k.refugee_id = ${sqlTableAlias}.refugee_id
      and k.period @> ${date}) is not null`;
  }),
];

const pool = poolOf();
const claimsOfCookie = claimsBySession(pool);

/** The same settings as AiD's own transactions carry. */
const preset = {
  extends: [PostGraphileAmberPreset],
  plugins: [singleRows, ...conditions],
  disablePlugins: ["PgMutationCreatePlugin", "PgMutationUpdateDeletePlugin", "NodePlugin"],
  pgServices: [makePgService({ pool, schemas: ["public", "bench"], pubsub: false })],
  // Lists beside connections: they cost PostGraphile less.
  schema: { defaultBehavior: "+list" },
  grafast: {
    explain: false,
    context: async ({ node }) => ({
      pgSettings: settingsOf(await claimsOfCookie(node?.req.headers.cookie)),
    }),
  },
  grafserv: { graphqlPath: "/graphql", graphiql: false, websockets: false, watch: false },
};

const server = createServer();
await postgraphile(preset).createServ(grafserv).addTo(server);
server.listen(0, "127.0.0.1", () => ready(server.address().port));
