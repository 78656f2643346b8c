import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { getMetadataStorage as validators } from "class-validator";
import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { getMetadataStorage } from "type-graphql";
import { type TestDatabase, testDatabase } from "../../test/database.js";
import { Database } from "../database/database.js";
import { connectionNode } from "./read/connections.js";
import { createSchema } from "./schema.js";

let test: TestDatabase;
let database: Database;
let schema: GraphQLSchema;
let types: GraphQLNamedType[];
let objects: GraphQLObjectType[];

beforeAll(async () => {
  test = await testDatabase();
  database = await Database.open(test.app, 2);
  schema = await createSchema(new Map());
  types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
  objects = types.filter(isObjectType);
});
afterAll(async () => {
  await database.close();
  await test.drop();
});

describe("the schema", () => {
  it("describes every type, field, argument and value of an enum", () => {
    const described: [string, string | null | undefined][] = types.map(({ name, description }) => [name, description]);
    for (const type of types) {
      if (isEnumType(type))
        for (const { name, description } of type.getValues()) described.push([`${type.name}.${name}`, description]);
      if (!isObjectType(type) && !isInputObjectType(type) && !isInterfaceType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        described.push([`${type.name}.${field.name}`, field.description]);
        if (!("args" in field)) continue;
        for (const { name, description } of field.args)
          described.push([`${type.name}.${field.name}(${name})`, description]);
      }
    }
    const builtIn = ["Boolean", "Float", "ID", "Int", "String"];
    expect(described.filter(([name, text]) => !text && !builtIn.includes(name)).map(([name]) => name)).toEqual([]);
  });

  it("has a rule for every input of a mutation: one without any would be refused as a whole, whatever stands in it", () => {
    // Filters and orders belong to reads, which no resolver sees.
    const inputs = getMetadataStorage()
      .inputTypes.map(({ target }) => target)
      .filter(({ name }) => name.endsWith("Input"));
    expect(inputs.length).toBeGreaterThan(10);
    const without = inputs.filter(
      (input) => validators().getTargetValidationMetadatas(input, "", true, false).length === 0,
    );
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it("asks of every connection how many rows, with a cursor to go on", () => {
    const connections = objects.flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => connectionNode(getNamedType(field.type).name))
        .map((field) => ({
          field: `${type.name}.${field.name}`,
          first: String(field.args.find(({ name }) => name === "first")?.type),
          after: String(field.args.find(({ name }) => name === "after")?.type),
        })),
    );
    expect(connections.length).toBeGreaterThanOrEqual(5);
    for (const connection of connections) expect(connection).toMatchObject({ first: "Int!", after: "String" });
  });

  it("has connections as the Relay specification has them", () => {
    for (const type of objects.filter(({ name }) => name.endsWith("Connection"))) {
      const node = type.name.replace(/Connection$/, "");
      const fields = Object.fromEntries(
        Object.values(type.getFields()).map(({ name, type: of }) => [name, String(of)]),
      );
      expect(fields).toEqual({
        edges: `[${node}Edge!]!`,
        nodes: `[${node}!]!`,
        pageInfo: "PageInfo!",
        totalCount: "Int!",
      });
    }
  });

  it("names mutations by what they do, each with one input and one payload of its own", () => {
    const verbs =
      /^(accept|adopt|assign|cancel|change|close|complete|create|decline|delete|disable|enable|end|grant|import|invite|lift|mark|open|plan|propose|reassign|recompute|record|reopen|request|resend|reset|restrict|revoke|save|start|transfer|undo|withdraw)[A-Z]/;
    for (const { name, args, type } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      const own = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
      expect(name).toMatch(verbs);
      expect(args.map((argument) => `${argument.name}: ${argument.type}`)).toEqual([`input: ${own}Input!`]);
      expect(String(type)).toBe(`${own}Payload!`);
      const payload = getNamedType(type) as GraphQLObjectType;
      expect(String(payload.getFields()["userErrors"]?.type)).toBe("[UserError!]!");
    }
  });

  it("shows no uuid of the database: no field is a foreign key", () => {
    const keys = objects.flatMap((type) => Object.keys(type.getFields()).filter((field) => /(?<!By)Id$/.test(field)));
    expect(keys).toEqual([]);
  });
});

/** Objects that are always there, though no foreign key says so, and why. */
const alwaysThere: { readonly [field: string]: string } = {
  "Account.organization": "the account's, which is a foreign key",
  "AreaLoad.area": "a load is counted for each area; its key is the area's",
  "AreaLoad.organization": "the area's, which is a foreign key",
  "CaseworkerLoad.caseworker": "a load is counted for each caseworker; its key is the caseworker's",
  "CaseworkerLoad.organization": "the caseworker's, which is a foreign key",
  "CaseworkerPreview.caseworker": "counted for each caseworker; its key is the caseworker's",
  "AreaCutPreview.changeArea": "a part of the preview's row",
  "AreaCutPreview.changeCaseworker": "a part of the preview's row",
  "AreaCutPreview.changeOrganization": "a part of the preview's row",
  "AreaFigures.area": "counted for each area; its key is the area's",
  "AreaPreview.area": "counted for each area; its key is the area's",
  "DistrictPreview.area": "a cut has an area for each district: whoever sees the cut sees both",
  "DistrictPreview.district": "counted for each district; its key is the district's",
  "HomePreview.accommodation": "whoever may read about housing sees every home",
  "HomePreview.area": "a cut has an area for each home: whoever sees the cut sees both",
  "IntegrationArea.areaCut": "row security shows the cut to whoever sees the area",
  "PlannedMove.refugee": "row security shows the person to whoever sees this",
  "PlannedPost.caseworker": "a foreign key",
  "CaseloadEffect.caseworker": "whose caseload it is was found in the same transaction",
  "CaseloadSplit.withoutPlace": "empty if everybody finds a place",
  "CaseworkerAssignmentAsKnown.caseworker": "the caseworker's, which is a foreign key",
  "ReassignedCase.refugee": "row security shows the person to whoever sees this",
  "ReportClosing.figures": "kept with the closing",
  "SplitHousehold.household": "a household of the caseload was found by its memberships",
  "CaseloadHousehold.household": "a card is made of memberships; whoever sees one sees its household",
  "CarePeriod.refugee": "row security shows the person to whoever sees this",
  "CaseTask.refugee": "whoever sees a task sees the file it is in",
  "CaseworkerAssignment.refugee": "row security shows the person to whoever sees this",
  "HousingUnit.accommodation": "row security shows both to whoever may read about housing",
  "HouseholdMembership.refugee": "row security shows the person to whoever sees this",
  "Occupancy.housingUnit": "row security shows both to whoever may read about housing",
  "Occupancy.refugee": "row security shows the person to whoever sees this",
};

describe("an object that is never null", () => {
  it("is one by a foreign key that is never null, to a table that hides no rows", async () => {
    const hiding: { name: string }[] = await database.dataSource.query(
      "select relname as name from pg_class where relrowsecurity",
    );
    const entities = new Map(database.dataSource.entityMetadatas.map((entity) => [entity.targetName, entity]));
    const unfounded = objects.flatMap((type) => {
      if (["Query", "Mutation"].includes(type.name) || /(Edge|Connection)$/.test(type.name)) return [];
      const entity = entities.get(type.name === "Viewer" ? "UserAccount" : type.name);
      return Object.values(type.getFields()).flatMap((field) => {
        if (!isNonNullType(field.type) || !isObjectType(field.type.ofType) || connectionNode(field.type.ofType.name))
          return [];
        const relation = entity?.findRelationWithPropertyPath(field.name);
        const isCertain = relation?.isOwning && !relation.isNullable;
        const isOpen = !hiding.some(({ name }) => name === relation?.inverseEntityMetadata.tableName);
        return isCertain && isOpen ? [] : [`${type.name}.${field.name}`];
      });
    });
    expect(unfounded.sort()).toEqual(Object.keys(alwaysThere).sort());
  });
});
