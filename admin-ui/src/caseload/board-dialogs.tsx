import { useUrlParams } from "../app/url-params";
import type { Day } from "../ui/day";
import { ExceptionDialog } from "./exception-dialog";
import { RequestDialog } from "./hand-over/request-dialog";
import { MoveDialog } from "./move-dialog";
import type { BoardColumn, SelectedCard } from "./selection";

interface BoardDialogsProps {
  columns: readonly BoardColumn[];
  selected: readonly SelectedCard[];
  firstDay: Day;
  onMoved: () => void;
}

/** The dialogs of the board; which one is open, and on whom, stands in the address. */
export function BoardDialogs({ columns, selected, firstDay, onMoved }: BoardDialogsProps) {
  const [params, setParams] = useUrlParams();
  const granting = columns.find(({ caseworker }) => caseworker?.id === params.fachkraft)?.caseworker;
  const close = () => setParams({ dialog: undefined, nach: undefined, fachkraft: undefined });
  const done = () => {
    onMoved();
    close();
  };
  return (
    <>
      <MoveDialog
        opened={params.dialog === "verschieben"}
        cards={selected}
        target={params.nach}
        onTarget={(nach) => setParams({ nach })}
        firstDay={firstDay}
        onClose={close}
        onMoved={done}
      />
      <RequestDialog
        opened={params.dialog === "uebergabe"}
        cards={selected}
        organizationId={params.nach}
        onOrganization={(nach) => setParams({ nach })}
        firstDay={firstDay}
        onClose={close}
        onRequested={done}
      />
      {granting && <ExceptionDialog opened={params.dialog === "ausnahme"} caseworker={granting} onClose={close} />}
    </>
  );
}
