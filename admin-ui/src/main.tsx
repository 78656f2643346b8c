import "@fontsource-variable/inter/opsz.css";
import "@mantine/core/styles.layer.css";
import "./app/tokens.css";
import "./app/global.css";
import { ApolloProvider } from "@apollo/client/react";
import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { RouterProvider } from "@tanstack/react-router";
import { lazy, StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { createApolloClient } from "./app/apollo";
import { createAppRouter } from "./app/router";
import { SessionStore } from "./app/session";
import { cssVariables, theme } from "./app/theme";
import { startI18n } from "./i18n/i18n";

const Toasts = lazy(() => import("./app/toasts"));

await startI18n();

const session = new SessionStore();
const router = createAppRouter({ session });
const apollo = createApolloClient(() => {
  session.forget();
  void router.invalidate();
});
const colorScheme = localStorageColorSchemeManager({ key: "aid-color-scheme" });

const container = document.getElementById("root");
if (!container) throw new Error("index.html has no #root");
createRoot(container).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
    >
      <Suspense>
        <Toasts />
      </Suspense>
      <ApolloProvider client={apollo}>
        <RouterProvider router={router} />
      </ApolloProvider>
    </MantineProvider>
  </StrictMode>,
);
