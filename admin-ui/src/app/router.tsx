import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  type RouteComponent,
  redirect,
  retainSearchParams,
  stringifySearchWith,
} from "@tanstack/react-router";
import { loadMoreTexts } from "../i18n/i18n";
import { PageSkeleton } from "../ui/states";
import { NotFound, QueryError } from "./query-error";
import type { SessionStore } from "./session";
import type { UrlParams } from "./url-params";

interface RouterContext {
  session: SessionStore;
}

/** The chosen day belongs to the whole application: every link keeps it unless it names another. */
const root = createRootRouteWithContext<RouterContext>()({
  validateSearch: (search: Record<string, unknown>): UrlParams =>
    Object.fromEntries(
      Object.entries(search).map(([name, value]) => [name, value === undefined ? undefined : String(value)]),
    ),
  search: { middlewares: [retainSearchParams(["on"])] },
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/anmelden",
  component: lazyRouteComponent(() => import("../sign-in/sign-in-page"), "SignInPage"),
});

const providerReturn = createRoute({
  getParentRoute: () => root,
  path: "/anmelden/rueckkehr/$id",
  component: lazyPage(() => import("../sign-in/provider-return-page"), "ProviderReturnPage"),
});

const forgotten = createRoute({
  getParentRoute: () => root,
  path: "/passwort-vergessen",
  component: lazyPage(() => import("../sign-in/forgotten-page"), "ForgottenPage"),
});

const newPassword = createRoute({
  getParentRoute: () => root,
  path: "/neues-passwort",
  component: lazyPage(() => import("../sign-in/new-password-page"), "NewPasswordPage"),
});

const outbox = createRoute({
  getParentRoute: () => root,
  path: "/postausgang",
  component: lazyPage(() => import("../outbox/outbox-page"), "OutboxPage"),
});

const secondFactor = createRoute({
  getParentRoute: () => root,
  path: "/zweiter-faktor",
  beforeLoad: async ({ context }) => {
    if (!(await context.session.current())) throw redirect({ to: "/anmelden" });
  },
  component: lazyPage(() => import("../account/second-factor-page"), "SecondFactorPage"),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signed-in",
  beforeLoad: async ({ context, location }) => {
    const session = await context.session.current();
    if (!session)
      throw redirect({
        to: "/anmelden",
        search: {
          weiter: location.href === "/" ? undefined : location.href,
          beendet: context.session.hasEnded ? "1" : undefined,
          on: undefined,
        },
      });
    if (session.secondFactorMissing) {
      throw redirect({ to: "/zweiter-faktor", search: { weiter: location.href === "/" ? undefined : location.href } });
    }
    return { current: session };
  },
  component: lazyRouteComponent(() => import("./shell/app-layout"), "AppLayout"),
});

/** A page that is a chunk of its own, and whose words are not those of the first load. */
function lazyPage<Name extends string>(load: () => Promise<Record<Name, RouteComponent>>, name: Name): RouteComponent {
  return lazyRouteComponent(async () => {
    const [loaded] = await Promise.all([load(), loadMoreTexts()]);
    return loaded;
  }, name);
}

const page = (path: string, component: RouteComponent) =>
  createRoute({ getParentRoute: () => signedIn, path, component });

/** Every page behind sign-in. */
const pages = [
  page(
    "/",
    lazyRouteComponent(() => import("../programme/dashboard-page"), "DashboardPage"),
  ),
  page(
    "/wiedervorlagen",
    lazyPage(() => import("../casework/due-page"), "DuePage"),
  ),
  page(
    "/fallverteilung",
    lazyPage(() => import("../caseload/board-page"), "BoardPage"),
  ),
  page(
    "/uebergaben",
    lazyPage(() => import("../caseload/hand-over/hand-over-list-page"), "HandOverListPage"),
  ),
  page(
    "/verschiebungen",
    lazyPage(() => import("../caseload/moves/journal-page"), "JournalPage"),
  ),
  page(
    "/raeume",
    lazyPage(() => import("../areas/area-list-page"), "AreaListPage"),
  ),
  page(
    "/raeume/zuschnitte",
    lazyPage(() => import("../areas/cuts/list/cut-list-page"), "CutListPage"),
  ),
  page(
    "/raeume/zuschnitte/$id",
    lazyPage(() => import("../areas/cuts/planner/planner-page"), "PlannerPage"),
  ),
  page(
    "/raeume/zuschnitte/$id/uebernahme",
    lazyPage(() => import("../areas/cuts/adoption/adoption-page"), "AdoptionPage"),
  ),
  page(
    "/raeume/zuschnitte/$id/wechsel",
    lazyPage(() => import("../areas/cuts/adoption/movers-page"), "MoversPage"),
  ),
  page(
    "/raeume/vergleich",
    lazyPage(() => import("../areas/cuts/comparison/comparison-page"), "ComparisonPage"),
  ),
  page(
    "/raeume/geschichte",
    lazyPage(() => import("../areas/cuts/history/history-page"), "AreaHistoryPage"),
  ),
  page(
    "/raeume/$id",
    lazyPage(() => import("../areas/area-page"), "AreaPage"),
  ),
  page(
    "/personen",
    lazyPage(() => import("../refugees/list/refugee-list-page"), "RefugeeListPage"),
  ),
  page(
    "/personen/$id",
    lazyPage(() => import("../refugees/file/refugee-page"), "RefugeePage"),
  ),
  page(
    "/fachkraefte",
    lazyPage(() => import("../programme/caseworker-list-page"), "CaseworkerListPage"),
  ),
  page(
    "/fachkraefte/$id",
    lazyPage(() => import("../programme/caseworker-page"), "CaseworkerPage"),
  ),
  page(
    "/fachkraefte/$id/uebergabe",
    lazyPage(() => import("../caseload/split/split-page"), "SplitPage"),
  ),
  page(
    "/unterkuenfte",
    lazyPage(() => import("../housing/accommodation-list-page"), "AccommodationListPage"),
  ),
  page(
    "/unterkuenfte/$id",
    lazyPage(() => import("../housing/accommodation-page"), "AccommodationPage"),
  ),
  page(
    "/fachdienste",
    lazyPage(() => import("../referrals/partner-list-page"), "PartnerListPage"),
  ),
  page(
    "/fachdienste/$id",
    lazyPage(() => import("../referrals/partner-page"), "PartnerPage"),
  ),
  page(
    "/notfallzugriffe",
    lazyPage(() => import("../access/emergency-list-page"), "EmergencyListPage"),
  ),
  page(
    "/gesperrte-akten",
    lazyPage(() => import("../access/restricted-files-page"), "RestrictedFilesPage"),
  ),
  page(
    "/api-zugaenge",
    lazyPage(() => import("../tokens/api-tokens-page"), "ApiTokensPage"),
  ),
  page(
    "/api",
    lazyPage(() => import("../tokens/api-explorer-page"), "ApiExplorerPage"),
  ),
  page(
    "/konten",
    lazyPage(() => import("../accounts/account-list-page"), "AccountListPage"),
  ),
  page(
    "/konto",
    lazyPage(() => import("../account/account-page"), "AccountPage"),
  ),
  page(
    "/protokoll",
    lazyPage(() => import("../audit/audit-log-page"), "AuditLogPage"),
  ),
  page("/$", NotFound),
];

/** Values of the address are plain strings: neither "5" nor "true" becomes anything else. */
const parseSearch = parseSearchWith((value) => value);
const stringifySearch = stringifySearchWith((value) => String(value));

export function createAppRouter(context: RouterContext) {
  return createRouter({
    routeTree: root.addChildren([
      signIn,
      providerReturn,
      forgotten,
      newPassword,
      outbox,
      secondFactor,
      signedIn.addChildren(pages),
    ]),
    context,
    parseSearch,
    stringifySearch,
    defaultPreload: "intent",
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: ({ error, reset }) => <QueryError error={error} onRetry={reset} />,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  });
}
