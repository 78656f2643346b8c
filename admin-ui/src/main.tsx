import "@fontsource-variable/inter/opsz.css";
import "@mantine/core/styles.layer.css";
import "./app/tokens.css";
import "./app/global.css";
import { ApolloProvider } from "@apollo/client/react";
import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createApolloClient } from "./app/apollo";
import { createAppRouter } from "./app/router";
import { SessionStore } from "./app/session";
import { cssVariables, theme } from "./app/theme";
import { Toasts } from "./app/toasts";
import { startI18n } from "./i18n/i18n";

await startI18n();

const session = new SessionStore(() => void apollo.clearStore());
const router = createAppRouter({ session });
const apollo = createApolloClient(() => session.end());
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
      <Toasts />
      <ApolloProvider client={apollo}>
        <RouterProvider router={router} />
      </ApolloProvider>
    </MantineProvider>
  </StrictMode>,
);
