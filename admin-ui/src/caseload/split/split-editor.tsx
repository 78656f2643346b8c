import { useQuery } from "@apollo/client/react";
import { DndContext, DragOverlay } from "@dnd-kit/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { QueryError } from "../../app/query-error";
import { TextSkeleton } from "../../ui/states";
import { useCarrying } from "../carrying";
import type { MoveTarget } from "../move-targets";
import { CaseloadSplitDocument } from "./split.generated";
import styles from "./split.module.css";
import { SplitCarried } from "./split-card";
import { splitCards } from "./split-cards";
import { SplitColumn } from "./split-column";
import { SplitConfirm } from "./split-confirm";
import type { SplitParams } from "./split-params";
import { cardsIn, proposedPlan, REST, type SplitCard, type SplitPlan, shareOf, withHousehold } from "./split-plan";
import { useSplitAnnouncements } from "./use-split-announcements";

interface SplitEditorProps {
  caseworker: { id: string; name: string };
  recipients: readonly MoveTarget[];
  params: SplitParams;
}

/** The server's proposal; until there is one for exactly this day and these recipients, its shape. */
export function SplitEditor({ caseworker, recipients, params }: SplitEditorProps) {
  const toCaseworkerIds = recipients.map((target) => target.caseworker.id);
  const { data, error, refetch } = useQuery(CaseloadSplitDocument, {
    variables: { caseworkerId: caseworker.id, on: params.day, toCaseworkerIds },
    fetchPolicy: "network-only",
  });
  if (error && !data) return <QueryError inPanel error={error} onRetry={() => void refetch()} />;
  if (!data) return <TextSkeleton lines={8} />;
  const { shares, withoutPlace } = data.caseloadSplit;
  return (
    <SplitBoard
      // Another proposal is another plan.
      key={`${params.day} ${toCaseworkerIds.join(" ")}`}
      caseworker={caseworker}
      recipients={recipients}
      params={params}
      cards={splitCards([...shares, withoutPlace])}
      proposal={proposedPlan(shares)}
    />
  );
}

interface SplitBoardProps extends SplitEditorProps {
  cards: readonly SplitCard[];
  proposal: SplitPlan;
}

function SplitBoard({ caseworker, recipients, params, cards, proposal }: SplitBoardProps) {
  const { t } = useTranslation("caseload");
  const [plan, setPlan] = useState(proposal);
  const [carried, setCarried] = useState<string | null>(null);
  const columns = [...recipients.map((target) => target.caseworker.id), REST];
  const { sensors, collisionDetection, putDown } = useCarrying(columns);
  const lifted = cards.find(({ card }) => card.household.id === carried) ?? null;
  const nameOf = (share: string) =>
    recipients.find((target) => target.caseworker.id === share)?.caseworker.name ?? t("split.rest");
  const choices = columns.map((share) => ({ share, name: nameOf(share) }));
  const accessibility = useSplitAnnouncements(nameOf);
  const letGo = () => {
    putDown();
    setCarried(null);
  };
  const move = (householdId: string, share: string) => setPlan(withHousehold(plan, householdId, share));

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={collisionDetection}
      accessibility={accessibility}
      onDragStart={({ active }) => setCarried(String(active.id))}
      onDragCancel={letGo}
      onDragEnd={({ active, over }) => {
        letGo();
        if (over) move(String(active.id), String(over.id));
      }}
    >
      <section className={styles.columns} aria-label={t("split.shares")}>
        {columns.map((share) => (
          <SplitColumn
            key={share}
            share={share}
            name={nameOf(share)}
            target={recipients.find((target) => target.caseworker.id === share) ?? null}
            cards={cardsIn(plan, cards, share)}
            carried={lifted && shareOf(plan, lifted) !== share ? lifted : null}
            choices={choices}
            onMove={move}
            fate={{ rest: params.rest, name: caseworker.name }}
          />
        ))}
      </section>
      <DragOverlay dropAnimation={null}>{lifted && <SplitCarried card={lifted} />}</DragOverlay>
      <SplitConfirm
        caseworker={caseworker}
        recipients={columns.filter((share) => share !== REST)}
        params={params}
        cards={cards}
        plan={plan}
        onReset={plan === proposal ? null : () => setPlan(proposal)}
      />
    </DndContext>
  );
}
