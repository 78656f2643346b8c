import type { MockLink } from "@apollo/client/testing";
import { MockedProvider } from "@apollo/client/testing/react";
import { MantineProvider } from "@mantine/core";
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  parseSearchWith,
  RouterProvider,
  stringifySearchWith,
} from "@tanstack/react-router";
import { act, render } from "@testing-library/react";
import i18next from "i18next";
import type { ReactNode } from "react";
import { initReactI18next } from "react-i18next";
import { newCache } from "../src/app/apollo";
import firstTexts from "../src/i18n/first-texts-de";
import moreTexts from "../src/i18n/more-texts-de";

await i18next.use(initReactI18next).init({
  lng: "de",
  resources: { de: { ...firstTexts, ...moreTexts } },
  defaultNS: "ui",
  interpolation: { escapeValue: false },
});

/** Shows a part of a page at an address, in German, with what the server would answer. */
export async function showAt(address: string, Part: () => ReactNode, answers: MockLink.MockedResponse[] = []) {
  const router = createRouter({
    // Whatever the path: the part is the page.
    routeTree: createRootRoute({ component: Part, notFoundComponent: Part }),
    history: createMemoryHistory({ initialEntries: [address] }),
    parseSearch: parseSearchWith((value) => value),
    stringifySearch: stringifySearchWith(String),
  });
  await act(async () => {
    render(
      <MockedProvider mocks={answers} cache={newCache()}>
        <MantineProvider>
          <RouterProvider router={router} />
        </MantineProvider>
      </MockedProvider>,
    );
  });
  return { search: (): object => router.state.location.search };
}
