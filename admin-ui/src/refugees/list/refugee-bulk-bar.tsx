import { Button, Kbd } from "@mantine/core";
import { ArrowLeftRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useKey } from "../../app/list/use-key";
import { useUrlParams } from "../../app/url-params";
import { MoveDialog } from "../../caseload/move-dialog";
import { BulkBar } from "../../ui/bulk-bar";
import type { Day } from "../../ui/day";
import { movedCards } from "../assign/moved-cards";
import type { RefugeeRow } from "./refugee-columns";

interface RefugeeBulkBarProps {
  /** The chosen rows that the viewer may move. */
  chosen: readonly RefugeeRow[];
  on: Day;
  onClear: () => void;
}

export function RefugeeBulkBar({ chosen, on, onClear }: RefugeeBulkBarProps) {
  const { t } = useTranslation("refugees");
  const [params, setParams] = useUrlParams();
  useKey("Escape", onClear);
  const cards = movedCards(chosen);
  const households = new Set(cards.map(({ card }) => card.household.id)).size;
  const close = () => setParams({ dialog: undefined, nach: undefined });
  if (chosen.length === 0) return null;

  return (
    <>
      <BulkBar
        label={t("bulk.label")}
        summary={t("bulk.selected", { count: chosen.length })}
        note={t("bulk.households", { count: households })}
      >
        <Button
          size="xs"
          leftSection={<ArrowLeftRight size={16} aria-hidden="true" />}
          onClick={() => setParams({ dialog: "verschieben" }, { push: true })}
        >
          {t("bulk.move")}
        </Button>
        <Button size="xs" variant="default" rightSection={<Kbd>Esc</Kbd>} onClick={onClear}>
          {t("bulk.clear")}
        </Button>
      </BulkBar>
      <MoveDialog
        opened={params.dialog === "verschieben"}
        cards={cards}
        target={params.nach}
        onTarget={(nach) => setParams({ nach })}
        firstDay={on}
        onClose={close}
        onMoved={() => {
          close();
          onClear();
        }}
      />
    </>
  );
}
