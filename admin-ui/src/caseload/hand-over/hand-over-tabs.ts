import type { SessionViewer } from "../../app/session";
import type { HandOverRequestFilter } from "./hand-over.generated";

/** The words of the address. The steering office stands between the organizations: for it nothing comes in or goes out. */
export type HandOverTab = "eingehend" | "ausgehend" | "offen" | "angenommen" | "abgelehnt" | "zurueckgezogen";

const DECIDED = ["angenommen", "abgelehnt", "zurueckgezogen"] as const;

export function handOverTabs({ role }: Pick<SessionViewer, "role">): readonly HandOverTab[] {
  return role === "STEERING" ? ["offen", ...DECIDED] : ["eingehend", "ausgehend", ...DECIDED];
}

/** The tab of the address, or the first of those that the viewer has. */
export function chosenTab(tabs: readonly HandOverTab[], word: string | undefined): HandOverTab {
  return tabs.find((tab) => tab === word) ?? tabs[0] ?? "offen";
}

export function filterOf(tab: HandOverTab, organizationId: string): HandOverRequestFilter {
  switch (tab) {
    case "eingehend":
      return { status: "OPEN", toOrganizationId: organizationId };
    case "ausgehend":
      return { status: "OPEN", fromOrganizationId: organizationId };
    case "offen":
      return { status: "OPEN" };
    case "angenommen":
      return { status: "ACCEPTED" };
    case "abgelehnt":
      return { status: "DECLINED" };
    case "zurueckgezogen":
      return { status: "WITHDRAWN" };
  }
}
