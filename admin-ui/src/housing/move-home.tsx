import { Button } from "@mantine/core";
import { ArrowLeftRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useDay } from "../app/day";
import { useUrlParams } from "../app/url-params";
import { MoveDialog } from "../caseload/move-dialog";
import { movedCards } from "../refugees/assign/moved-cards";
import type { Day } from "../ui/day";
import type { UnitsTable_AccommodationFragment } from "./units-table.generated";

interface MoveHomeProps {
  units: UnitsTable_AccommodationFragment["units"];
  on: Day;
}

/** A whole home to one caseworker: everybody in care there whom the viewer may move. */
export function MoveHome({ units, on }: MoveHomeProps) {
  const { t } = useTranslation("housing");
  const { today } = useDay();
  const [params, setParams] = useUrlParams();
  const residents = units.flatMap(({ occupancies }) => occupancies.map(({ refugee }) => refugee));
  const cards = movedCards(residents.filter(({ care, viewerCanAssign }) => care !== null && viewerCanAssign));
  const close = () => setParams({ dialog: undefined, nach: undefined });
  if (cards.length === 0 || on < today) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<ArrowLeftRight size={16} aria-hidden="true" />}
        onClick={() => setParams({ dialog: "verschieben" }, { push: true })}
      >
        {t("page.moveAll")}
      </Button>
      <MoveDialog
        opened={params.dialog === "verschieben"}
        cards={cards}
        target={params.nach}
        onTarget={(nach) => setParams({ nach })}
        firstDay={on}
        onClose={close}
        onMoved={close}
      />
    </>
  );
}
