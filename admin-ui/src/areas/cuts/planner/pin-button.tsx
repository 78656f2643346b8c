import { ActionIcon, Tooltip } from "@mantine/core";
import { Lock, LockOpen } from "lucide-react";
import { useCutTexts } from "../texts";

interface PinButtonProps {
  /** Name of the district or home. */
  place: string;
  pinned: boolean;
  onToggle: () => void;
}

/** Keeps a place in its area, whatever the computer would do with it. */
export function PinButton({ place, pinned, onToggle }: PinButtonProps) {
  const { t } = useCutTexts();
  const Icon = pinned ? Lock : LockOpen;
  return (
    <Tooltip label={t(pinned ? "pins.release" : "pins.pin")}>
      <ActionIcon
        variant={pinned ? "light" : "subtle"}
        color={pinned ? "petrol" : "gray"}
        aria-label={t("pins.pinPlace", { place })}
        aria-pressed={pinned}
        onClick={onToggle}
      >
        <Icon size={16} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  );
}
