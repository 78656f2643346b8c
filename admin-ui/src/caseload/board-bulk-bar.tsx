import { Button, Kbd } from "@mantine/core";
import { ArrowLeftRight, ArrowRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { BulkBar } from "../ui/bulk-bar";
import { type MovedCard, personsOf } from "./selection";

interface BoardBulkBarProps {
  cards: readonly MovedCard[];
  onMove: () => void;
  /** Null for whoever need not ask: the steering office moves to every organization. */
  onRequest: (() => void) | null;
  onClear: () => void;
}

/** What a drag does, by button and key. */
export function BoardBulkBar({ cards, onMove, onRequest, onClear }: BoardBulkBarProps) {
  const { t } = useTranslation("caseload");
  return (
    <BulkBar
      label={t("bulk.label")}
      summary={t("bulk.summary", {
        households: t("households", { count: cards.length }),
        persons: t("persons", { count: personsOf(cards) }),
      })}
      note={t("bulk.note")}
    >
      <Button size="xs" leftSection={<ArrowRight size={16} aria-hidden="true" />} onClick={onMove}>
        {t("bulk.move")} <Kbd ml={8}>M</Kbd>
      </Button>
      {onRequest && (
        <Button
          size="xs"
          variant="default"
          leftSection={<ArrowLeftRight size={16} aria-hidden="true" />}
          onClick={onRequest}
        >
          {t("bulk.request")}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={onClear}>
        {t("bulk.clear")} <Kbd ml={8}>Esc</Kbd>
      </Button>
    </BulkBar>
  );
}
