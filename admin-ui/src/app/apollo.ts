import { ApolloClient, ApolloLink, type FieldPolicy, HttpLink, InMemoryCache } from "@apollo/client";
import { SetContextLink } from "@apollo/client/link/context";
import { ErrorLink } from "@apollo/client/link/error";
import { relayStylePagination } from "@apollo/client/utilities";
import i18next from "i18next";
import { errorCode } from "./error-sentence";

/** Pages of one list belong together as long as day, filter and order are the same. */
const pagedList = relayStylePagination(["on", "filter", "orderBy"]);

function knownById(typename: string): FieldPolicy {
  // Only what was never asked for is looked up by id: an answer of null stays null.
  return {
    read: (answer, { args, toReference }) =>
      answer === undefined ? toReference({ __typename: typename, id: args?.id }) : answer,
  };
}

/** A value without an id belongs to the field it was asked under; queries that ask for other parts of it add to it. */
const added = { merge: true } as const;

export const newCache = () =>
  new InMemoryCache({
    typePolicies: {
      Address: added,
      AreaCutPreview: { ...added, fields: { movers: relayStylePagination() } },
      AreaLoad: added,
      // Lists of different queries hold different parts of it; an area belongs to one cut only.
      AreaPreview: { keyFields: ["area", ["id"]] },
      CaseworkerLoad: added,
      ProgrammeOverview: added,
      RefugeeIdentity: added,
      Refugee: { fields: { accessLog: relayStylePagination(), tasks: relayStylePagination(["open"]) } },
      Query: {
        fields: {
          accounts: pagedList,
          caseTasks: pagedList,
          refugees: pagedList,
          accommodations: pagedList,
          caseworkers: pagedList,
          referralPartners: pagedList,
          auditEvents: pagedList,
          handOverRequests: pagedList,
          reassignments: pagedList,
          // A file opened from a list shows at once what the list already knew.
          refugee: knownById("Refugee"),
          caseworker: knownById("Caseworker"),
          accommodation: knownById("Accommodation"),
        },
      },
    },
  });

export function createApolloClient(onSessionEnded: () => void): ApolloClient {
  const language = new SetContextLink(({ headers }) => ({
    headers: { ...headers, "accept-language": i18next.language },
  }));
  const session = new ErrorLink(({ error }) => {
    if (errorCode(error) === "UNAUTHENTICATED") onSessionEnded();
  });
  return new ApolloClient({
    cache: newCache(),
    link: ApolloLink.from([session, language, new HttpLink({ uri: "/graphql", credentials: "same-origin" })]),
    dataMasking: true,
  });
}
