import { useEffect, useRef } from "react";
import { useSingleKeys } from "../shell/use-shell-keys";

/** A key that works wherever nobody is typing. Keys pressed together with Ctrl, Alt or Meta belong to the browser. */
export function useKey(key: string, press: () => void): void {
  const [singleKeys] = useSingleKeys();
  const latest = useRef(press);
  useEffect(() => {
    latest.current = press;
  });
  useEffect(() => {
    if (!singleKeys) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(ELSEWHERE)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [key, singleKeys]);
}

/** Whoever types, or stands in a dialog or menu, means something else. */
const ELSEWHERE = "input:not([type=checkbox]), textarea, select, [contenteditable], [role=dialog], [role=menu]";

/** Within a table J and K move on; from anywhere else on the page they lead into it. */
export function useFirstRowKeys(): void {
  const enter = () => document.querySelector<HTMLElement>("main tr[data-row] th a")?.focus();
  useKey("j", enter);
  useKey("k", enter);
}
