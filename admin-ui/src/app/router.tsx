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
  component: lazyRouteComponent(() => import("../sign-in/provider-return-page"), "ProviderReturnPage"),
});

const forgotten = createRoute({
  getParentRoute: () => root,
  path: "/passwort-vergessen",
  component: lazyRouteComponent(() => import("../sign-in/forgotten-page"), "ForgottenPage"),
});

const newPassword = createRoute({
  getParentRoute: () => root,
  path: "/neues-passwort",
  component: lazyRouteComponent(() => import("../sign-in/new-password-page"), "NewPasswordPage"),
});

const outbox = createRoute({
  getParentRoute: () => root,
  path: "/postausgang",
  component: lazyRouteComponent(() => import("../outbox/outbox-page"), "OutboxPage"),
});

const secondFactor = createRoute({
  getParentRoute: () => root,
  path: "/zweiter-faktor",
  beforeLoad: async ({ context }) => {
    if (!(await context.session.current())) throw redirect({ to: "/anmelden" });
  },
  component: lazyRouteComponent(() => import("../account/second-factor-page"), "SecondFactorPage"),
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

const page = (path: string, component: RouteComponent) =>
  createRoute({ getParentRoute: () => signedIn, path, component });

/** Every page behind sign-in. Each is a chunk of its own. */
const pages = [
  page(
    "/",
    lazyRouteComponent(() => import("../programme/dashboard-page"), "DashboardPage"),
  ),
  page(
    "/wiedervorlagen",
    lazyRouteComponent(() => import("../casework/due-page"), "DuePage"),
  ),
  page(
    "/fallverteilung",
    lazyRouteComponent(() => import("../caseload/board-page"), "BoardPage"),
  ),
  page(
    "/uebergaben",
    lazyRouteComponent(() => import("../caseload/hand-over/hand-over-list-page"), "HandOverListPage"),
  ),
  page(
    "/verschiebungen",
    lazyRouteComponent(() => import("../caseload/moves/journal-page"), "JournalPage"),
  ),
  page(
    "/raeume",
    lazyRouteComponent(() => import("../areas/area-list-page"), "AreaListPage"),
  ),
  page(
    "/raeume/zuschnitte",
    lazyRouteComponent(() => import("../areas/cuts/list/cut-list-page"), "CutListPage"),
  ),
  page(
    "/raeume/zuschnitte/$id",
    lazyRouteComponent(() => import("../areas/cuts/planner/planner-page"), "PlannerPage"),
  ),
  page(
    "/raeume/zuschnitte/$id/uebernahme",
    lazyRouteComponent(() => import("../areas/cuts/adoption/adoption-page"), "AdoptionPage"),
  ),
  page(
    "/raeume/zuschnitte/$id/wechsel",
    lazyRouteComponent(() => import("../areas/cuts/adoption/movers-page"), "MoversPage"),
  ),
  page(
    "/raeume/vergleich",
    lazyRouteComponent(() => import("../areas/cuts/comparison/comparison-page"), "ComparisonPage"),
  ),
  page(
    "/raeume/geschichte",
    lazyRouteComponent(() => import("../areas/cuts/history/history-page"), "AreaHistoryPage"),
  ),
  page(
    "/raeume/$id",
    lazyRouteComponent(() => import("../areas/area-page"), "AreaPage"),
  ),
  page(
    "/personen",
    lazyRouteComponent(() => import("../refugees/list/refugee-list-page"), "RefugeeListPage"),
  ),
  page(
    "/personen/$id",
    lazyRouteComponent(() => import("../refugees/file/refugee-page"), "RefugeePage"),
  ),
  page(
    "/fachkraefte",
    lazyRouteComponent(() => import("../programme/caseworker-list-page"), "CaseworkerListPage"),
  ),
  page(
    "/fachkraefte/$id",
    lazyRouteComponent(() => import("../programme/caseworker-page"), "CaseworkerPage"),
  ),
  page(
    "/fachkraefte/$id/uebergabe",
    lazyRouteComponent(() => import("../caseload/split/split-page"), "SplitPage"),
  ),
  page(
    "/unterkuenfte",
    lazyRouteComponent(() => import("../housing/accommodation-list-page"), "AccommodationListPage"),
  ),
  page(
    "/unterkuenfte/$id",
    lazyRouteComponent(() => import("../housing/accommodation-page"), "AccommodationPage"),
  ),
  page(
    "/fachdienste",
    lazyRouteComponent(() => import("../referrals/partner-list-page"), "PartnerListPage"),
  ),
  page(
    "/fachdienste/$id",
    lazyRouteComponent(() => import("../referrals/partner-page"), "PartnerPage"),
  ),
  page(
    "/notfallzugriffe",
    lazyRouteComponent(() => import("../access/emergency-list-page"), "EmergencyListPage"),
  ),
  page(
    "/gesperrte-akten",
    lazyRouteComponent(() => import("../access/restricted-files-page"), "RestrictedFilesPage"),
  ),
  page(
    "/api-zugaenge",
    lazyRouteComponent(() => import("../tokens/api-tokens-page"), "ApiTokensPage"),
  ),
  page(
    "/api",
    lazyRouteComponent(() => import("../tokens/api-explorer-page"), "ApiExplorerPage"),
  ),
  page(
    "/konten",
    lazyRouteComponent(() => import("../accounts/account-list-page"), "AccountListPage"),
  ),
  page(
    "/konto",
    lazyRouteComponent(() => import("../account/account-page"), "AccountPage"),
  ),
  page(
    "/protokoll",
    lazyRouteComponent(() => import("../audit/audit-log-page"), "AuditLogPage"),
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
