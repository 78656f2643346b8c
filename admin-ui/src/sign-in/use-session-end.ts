import { useCallback, useEffect, useRef, useState } from "react";
import type { SessionStore } from "../app/session";

/** If nothing answers, the end of the session is not known either. */
const ASK_AGAIN_MS = 30_000;

interface Ending {
  /** By the browser's clock, in milliseconds. */
  endsAt: number;
  prolongable: boolean;
}

/**
 * Asks the server when the session would end, and again whenever that time draws near: other tabs prolong it too.
 * @returns `ending` from the moment on at which one should know; `look` asks at once.
 */
export function useSessionEnd(session: SessionStore, ended: boolean): { ending: Ending | null; look: () => void } {
  const [ending, setEnding] = useState<Ending | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const look = useCallback(async () => {
    clearTimeout(timer.current);
    const left = await session.timeLeft();
    clearTimeout(timer.current);
    const after = (ms: number) => {
      timer.current = setTimeout(look, ms);
    };
    if (left === null) return after(ASK_AGAIN_MS);
    const { secondsLeft, warnSeconds, prolongable } = left;
    if (secondsLeft === 0) {
      setEnding(null);
      return session.end();
    }
    const quiet = secondsLeft - warnSeconds;
    setEnding(quiet > 0 ? null : { endsAt: Date.now() + secondsLeft * 1000, prolongable });
    // A little later than the moment itself, so that it has passed for certain.
    after((quiet > 0 ? quiet : secondsLeft) * 1000 + 100);
  }, [session]);

  useEffect(() => {
    if (ended) return;
    void look();
    // A computer that slept has missed its timers.
    const onShown = () => document.visibilityState === "visible" && void look();
    document.addEventListener("visibilitychange", onShown);
    return () => {
      clearTimeout(timer.current);
      document.removeEventListener("visibilitychange", onShown);
    };
  }, [look, ended]);

  return { ending, look: () => void look() };
}
