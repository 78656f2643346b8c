/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What an account may do. */
export type AccountRole =
  /** Administers an organization's caseworkers and cases. */
  | 'ASSOCIATION_ADMIN'
  /** Member of the advisory board (Beirat): sees figures, no persons. */
  | 'BOARD'
  /** Answers for refugees. */
  | 'CASEWORKER'
  /** Reads the audit log and answers requests of persons concerned. */
  | 'DATA_PROTECTION_OFFICER'
  /** The social office's steering of the programme (Projektsteuerung). */
  | 'STEERING'
  /** Finds and accompanies volunteers. */
  | 'VOLUNTEER_COORDINATOR';

/** Makes an account and sends the person a mail, by which they choose a password. */
export type InviteAccountInput = {
  /** The caseworker the account belongs to; for the role CASEWORKER only, and needed there. */
  caseworkerId?: string | null | undefined;
  /** Mail address, the name to sign in with; at most 254 characters. */
  email: string;
  /** Language of the mail and of the account: `de` or `en`. */
  locale?: string;
  /** Name, at most 120 characters. */
  name: string;
  /** The organization the account belongs to; for an association's administrator the own one. */
  organizationId: string;
  /** What the account may do. An association's administrator invites administrators and caseworkers only. */
  role: AccountRole;
};

export type InviteChoicesQueryVariables = Exact<{
  on: string;
}>;


export type InviteChoicesQuery = { organizations: Array<{ __typename: 'Organization', id: string, name: string }>, caseworkers: { __typename: 'CaseworkerConnection', nodes: Array<{ __typename: 'Caseworker', id: string, name: string, organization: { __typename: 'Organization', id: string } }> } };

export type InviteAccountMutationVariables = Exact<{
  input: InviteAccountInput;
}>;


export type InviteAccountMutation = { inviteAccount: { __typename: 'InviteAccountPayload', email: string | null, userErrors: Array<{ __typename: 'UserError', field: Array<string> | null, message: string }> } };


export const InviteChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InviteChoices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organizations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"caseworkers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<InviteChoicesQuery, InviteChoicesQueryVariables>;
export const InviteAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InviteAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InviteAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inviteAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<InviteAccountMutation, InviteAccountMutationVariables>;