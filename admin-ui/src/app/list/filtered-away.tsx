import { Button } from "@mantine/core";
import { SearchX } from "lucide-react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../ui/states";

/** There are rows, but the filters hide them all: says so, and offers the way back. */
export function FilteredAway({ children, onReset }: { children: string; onReset: () => void }) {
  const { t } = useTranslation("ui");
  return (
    <EmptyState
      icon={SearchX}
      action={
        <Button variant="default" onClick={onReset}>
          {t("resetFilters")}
        </Button>
      }
    >
      {children}
    </EmptyState>
  );
}
