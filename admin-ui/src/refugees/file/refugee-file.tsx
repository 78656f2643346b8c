import { useFragment } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { EmergencyDialog } from "../../access/emergency-dialog";
import { OpenedFiles } from "../../access/opened-files";
import { useDay } from "../../app/day";
import { useViewer } from "../../app/session";
import { useUrlParams } from "../../app/url-params";
import { RefugeeAccess } from "../../audit/refugee-access";
import { MoveDialog } from "../../caseload/move-dialog";
import { RefugeeTasks } from "../../casework/refugee-tasks";
import type { Day } from "../../ui/day";
import { LinkTabs } from "../../ui/link-tabs";
import { PageSkeleton } from "../../ui/states";
import { AssignDialog } from "../assign/assign-dialog";
import { movedCards } from "../assign/moved-cards";
import { refugeePath } from "../paths";
import { fullName } from "../refugee-name";
import { AnsweringPanel } from "./answering-panel";
import { DutyPanel } from "./duty-panel";
import { AssignmentsTable, BenefitsTable, CareTable, StaysTable } from "./history-tables";
import { HouseholdPanel } from "./household-panel";
import { HouseholdPanel_RefugeeFragmentDoc } from "./household-panel.generated";
import { HouseholdTable } from "./household-table";
import { holdsOn } from "./period";
import { RefugeeFacts } from "./refugee-facts";
import styles from "./refugee-file.module.css";
import { RefugeeHeader } from "./refugee-header";
import { RefugeeHeader_RefugeeFragmentDoc } from "./refugee-header.generated";
import { RefugeeHistory_RefugeeFragmentDoc } from "./refugee-history.generated";
import type { RefugeePageQuery } from "./refugee-page.generated";
import { RefugeeTimeline } from "./refugee-timeline";

const TABS = ["verlauf", "wiedervorlagen", "haushalt", "wohnen", "leistungen", "zustaendigkeit", "zugriffe"] as const;
type Tab = (typeof TABS)[number];

interface RefugeeFileProps {
  refugee: NonNullable<RefugeePageQuery["refugee"]>;
  on: Day;
}

export function RefugeeFile({ refugee, on }: RefugeeFileProps) {
  const { t } = useTranslation("refugees");
  const { today } = useDay();
  const viewer = useViewer();
  const [params, setParams] = useUrlParams();
  const header = useFragment({ fragment: RefugeeHeader_RefugeeFragmentDoc, from: refugee, variables: { on } });
  const history = useFragment({ fragment: RefugeeHistory_RefugeeFragmentDoc, from: refugee });
  const family = useFragment({ fragment: HouseholdPanel_RefugeeFragmentDoc, from: refugee, variables: { on } });
  if (!header.complete || !history.complete || !family.complete) return <PageSkeleton />;

  const { carePeriods, assignments, occupancies, benefitPeriods } = history.data;
  const { household } = family.data;
  const tab: Tab = TABS.find((known) => known === params.tab) ?? "verlauf";
  const inCare = carePeriods.some((care) => holdsOn(care, on));
  const assignment = assignments.find((candidate) => holdsOn(candidate, on)) ?? null;

  const closeDialog = () => setParams({ dialog: undefined, nach: undefined });

  return (
    <>
      <div className={styles.head}>
        <RefugeeHeader
          refugee={header.data}
          assignable={inCare && on >= today}
          answering={assignment?.caseworker.organization ?? null}
        />
        <RefugeeFacts history={history.data} on={on} />
        <LinkTabs
          label={t("file.sections")}
          tabs={TABS.filter((word) => word !== "wiedervorlagen" || viewer.role === "CASEWORKER").map((word) => ({
            label: t(`tab.${word}`),
            to: refugeePath(refugee.id, word === "verlauf" ? {} : { tab: word }),
            count: word === "haushalt" ? household?.members.length : undefined,
            current: word === tab,
          }))}
        />
      </div>
      {tab === "verlauf" && (
        <div className={styles.columns}>
          <RefugeeTimeline history={history.data} on={on} />
          <div className={styles.rail}>
            <AnsweringPanel refugeeId={refugee.id} assignment={assignment} inCare={inCare} />
            <HouseholdPanel household={household} refugeeId={refugee.id} on={on} />
            <OpenedFiles refugeeId={refugee.id} />
          </div>
        </div>
      )}
      {tab === "wiedervorlagen" && <RefugeeTasks refugeeId={refugee.id} />}
      {tab === "haushalt" && <HouseholdTable household={household} refugeeId={refugee.id} on={on} />}
      {tab === "wohnen" && <StaysTable stays={occupancies} />}
      {tab === "leistungen" && (
        <>
          <CareTable carePeriods={carePeriods} />
          <BenefitsTable benefits={benefitPeriods} />
        </>
      )}
      {tab === "zustaendigkeit" && (
        <>
          <DutyPanel refugeeId={refugee.id} on={on} />
          <AssignmentsTable assignments={assignments} />
        </>
      )}
      {tab === "zugriffe" && <RefugeeAccess refugeeId={refugee.id} />}
      {params.dialog === "zuweisen" && refugee.viewerCanAssign && (
        <AssignDialog
          refugeeId={refugee.id}
          name={fullName(refugee)}
          on={on < today ? today : on}
          onClose={closeDialog}
        />
      )}
      {refugee.viewerCanOpenInEmergency && (
        <EmergencyDialog opened={params.dialog === "notfall"} refugee={refugee} onClose={closeDialog} />
      )}
      <MoveDialog
        opened={params.dialog === "verschieben" && refugee.viewerCanAssign}
        cards={movedCards([{ ...refugee, household, caseworker: assignment?.caseworker ?? null }])}
        target={params.nach}
        onTarget={(nach) => setParams({ nach })}
        firstDay={on < today ? today : on}
        onClose={closeDialog}
        onMoved={closeDialog}
      />
    </>
  );
}
