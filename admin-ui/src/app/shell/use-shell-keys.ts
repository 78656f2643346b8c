import { useLocalStorage } from "@mantine/hooks";
import { useEffect } from "react";
import { addDays } from "../../ui/day";
import { useDay } from "../day";

interface ShellKeys {
  onJump: () => void;
  onHelp: () => void;
}

/** Single keys can be switched off: with speech input a spoken word must not trigger them. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const [value, setValue] = useLocalStorage({
    key: "aid-single-keys",
    defaultValue: "on",
    getInitialValueInEffect: false,
  });
  return [value !== "off", (on) => setValue(on ? "on" : "off")];
}

export function useShellKeys({ onJump, onHelp }: ShellKeys): void {
  const { on, setDay } = useDay();
  const [singleKeys] = useSingleKeys();

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
        event.preventDefault();
        onJump();
        return;
      }
      if (!singleKeys || event.ctrlKey || event.metaKey || event.altKey || isBusyElsewhere(event.target)) return;
      if (event.key === "?") onHelp();
      else if (event.key === ",") setDay(addDays(on, -1));
      else if (event.key === ".") setDay(addDays(on, 1));
      else if (event.key === "0") setDay(null, { push: true });
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [on, setDay, onJump, onHelp, singleKeys]);
}

/** Whoever types, or stands in a dialog or menu, means something else. */
function isBusyElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=menu]") !== null
  );
}
