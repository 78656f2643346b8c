import {
  ArrowLeftRight,
  Building2,
  Columns3,
  HeartHandshake,
  IdCard,
  LayoutDashboard,
  ListTodo,
  Lock,
  type LucideIcon,
  Map as MapIcon,
  ScrollText,
  Siren,
  UserRoundCheck,
  Users,
} from "lucide-react";
import { emergencyAccessesPath, restrictedFilesPath } from "../../access/paths";
import { accountsPath } from "../../accounts/paths";
import { areasPath } from "../../areas/paths";
import { auditLogPath } from "../../audit/paths";
import { boardPath, handOversPath } from "../../caseload/paths";
import { dueTasksPath } from "../../casework/paths";
import { accommodationsPath } from "../../housing/paths";
import { caseworkersPath, dashboardPath } from "../../programme/paths";
import { referralPartnersPath } from "../../referrals/paths";
import { refugeesPath } from "../../refugees/paths";
import { casework } from "../casework";
import type { Role } from "../session";

export type PageKey =
  | "overview"
  | "refugees"
  | "tasks"
  | "caseload"
  | "handOvers"
  | "areas"
  | "housing"
  | "caseworkers"
  | "referrals"
  | "accounts"
  | "emergency"
  | "restrictions"
  | "audit";

export interface PageLink {
  key: PageKey;
  to: string;
  icon: LucideIcon;
  group: "main" | "network";
  /** Whom the page serves; everybody where it is not given. What one may see there the server decides. */
  roles?: readonly Role[];
}

const pageLinks: readonly PageLink[] = [
  { key: "overview", to: dashboardPath(), icon: LayoutDashboard, group: "main" },
  { key: "refugees", to: refugeesPath(), icon: Users, group: "main", roles: [...casework, "DATA_PROTECTION_OFFICER"] },
  { key: "tasks", to: dueTasksPath(), icon: ListTodo, group: "main", roles: ["CASEWORKER"] },
  { key: "caseload", to: boardPath(), icon: Columns3, group: "main", roles: casework },
  {
    key: "handOvers",
    to: handOversPath(),
    icon: ArrowLeftRight,
    group: "main",
    roles: ["STEERING", "ASSOCIATION_ADMIN"],
  },
  { key: "areas", to: areasPath(), icon: MapIcon, group: "main" },
  { key: "housing", to: accommodationsPath(), icon: Building2, group: "main" },
  { key: "caseworkers", to: caseworkersPath(), icon: UserRoundCheck, group: "main" },
  { key: "emergency", to: emergencyAccessesPath(), icon: Siren, group: "main", roles: ["DATA_PROTECTION_OFFICER"] },
  {
    key: "restrictions",
    to: restrictedFilesPath(),
    icon: Lock,
    group: "main",
    roles: ["STEERING", "DATA_PROTECTION_OFFICER"],
  },
  { key: "accounts", to: accountsPath(), icon: IdCard, group: "main", roles: ["STEERING", "ASSOCIATION_ADMIN"] },
  { key: "referrals", to: referralPartnersPath(), icon: HeartHandshake, group: "network" },
  { key: "audit", to: auditLogPath(), icon: ScrollText, group: "main", roles: ["DATA_PROTECTION_OFFICER"] },
];

export const linksFor = (role: Role): readonly PageLink[] =>
  pageLinks.filter((page) => page.roles?.includes(role) ?? true);
