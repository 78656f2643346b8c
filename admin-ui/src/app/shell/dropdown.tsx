import { useClickOutside, useWindowEvent } from "@mantine/hooks";
import { type ReactNode, type RefObject, useRef, useState } from "react";
import styles from "./dropdown.module.css";

interface DropdownProps {
  /** Names what opens. */
  label: string;
  /** The button that opens it; it must take these props. */
  target: (props: TargetProps) => ReactNode;
  /** Brings its own FocusTrap: what is still loading has nothing to focus. */
  children: (close: () => void) => ReactNode;
}

interface TargetProps {
  ref: RefObject<HTMLButtonElement | null>;
  "aria-haspopup": "dialog";
  "aria-expanded": boolean;
  onClick: () => void;
}

/**
 * A small dialog beneath a button of the header. Its place is known, so it needs none of the measuring that
 * Mantine's popover brings, which would come with the first page.
 */
export function Dropdown({ label, target, children }: DropdownProps) {
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const root = useClickOutside(() => setOpened(false));
  const close = () => {
    setOpened(false);
    button.current?.focus();
  };
  useWindowEvent("keydown", (event) => {
    if (event.key === "Escape" && opened) close();
  });

  return (
    <div ref={root} className={styles.root}>
      {target({
        ref: button,
        "aria-haspopup": "dialog",
        "aria-expanded": opened,
        onClick: () => setOpened(!opened),
      })}
      {opened && (
        <div className={styles.panel} role="dialog" aria-label={label}>
          {children(close)}
        </div>
      )}
    </div>
  );
}
