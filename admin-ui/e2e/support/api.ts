import { type APIRequestContext, expect } from "@playwright/test";

export interface GraphqlAnswer<Data> {
  data?: Data;
  errors?: { message: string; extensions: { code: string } }[];
}

/** An operation as any tool would send it. */
export async function ask<Data>(
  request: APIRequestContext,
  query: string,
  variables: object = {},
): Promise<GraphqlAnswer<Data>> {
  const answer = await request.post("/graphql", { data: { query, variables } });
  return answer.json();
}

export async function askForData<Data>(request: APIRequestContext, query: string, variables?: object): Promise<Data> {
  const { data, errors } = await ask<Data>(request, query, variables);
  expect(errors).toBeUndefined();
  if (!data) throw new Error("neither data nor errors");
  return data;
}
