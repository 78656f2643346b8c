import { useQuery } from "@apollo/client/react";
import { Outlet, useRouteContext, useRouter } from "@tanstack/react-router";
import { useMemo } from "react";
import { useDemo } from "../../sign-in/demo-accounts";
import { signInPath } from "../../sign-in/paths";
import { SessionWatch } from "../../sign-in/session-watch";
import { useDay } from "../day";
import { type Session, SessionContext, type SessionStore, useViewer } from "../session";
import { withAreas } from "./phases";
import { Shell } from "./shell";
import { ShellDocument } from "./shell.generated";

/** Everything behind sign-in: the shell with the data it needs on every page, and the page within. */
export function AppLayout() {
  const { current, session }: { current: Session; session: SessionStore } = useRouteContext({ strict: false });
  return (
    <SessionContext value={current}>
      <ShellWithData />
      <SessionWatch session={session} />
    </SessionContext>
  );
}

function ShellWithData() {
  const { session }: { session: SessionStore } = useRouteContext({ strict: false });
  const router = useRouter();
  const { on } = useDay();
  const { organization, role } = useViewer();
  const demo = useDemo();
  // A page can stand without phases and counts: what failed here is simply not shown, its own queries say why.
  const { data, previousData } = useQuery(ShellDocument, {
    variables: { on, organizationId: organization.id, decides: role === "ASSOCIATION_ADMIN" },
    errorPolicy: "all",
  });
  const known = data ?? previousData;
  const phases = useMemo(
    () => withAreas(known?.programmePhases ?? [], known?.areaCuts ?? []),
    [known?.programmePhases, known?.areaCuts],
  );
  const listed = known?.refugees?.totalCount;
  // Nothing waits: nothing to count.
  const waiting = known?.handOverRequests?.totalCount || undefined;

  return (
    <Shell
      phases={phases}
      counts={{
        ...(listed === undefined ? {} : { refugees: listed }),
        ...(waiting === undefined ? {} : { handOvers: waiting }),
      }}
      synthetic={demo !== null}
      onSignOut={() => {
        void session.signOut().then(() => router.navigate({ to: signInPath() }));
      }}
    >
      <Outlet />
    </Shell>
  );
}
