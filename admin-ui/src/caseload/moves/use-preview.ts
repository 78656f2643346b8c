import { useEffect, useState } from "react";
import { type Reassigned, type Reassigning, useReassign } from "./use-reassign";

/** Between two changes of a form the server need not be asked. */
const PAUSE_MS = 250;

/** What a move would come to, asked anew whenever it changes; null while there is no answer to exactly this. */
export function usePreview(wanted: Omit<Reassigning, "reason"> | null): Reassigned | null {
  const { preview } = useReassign();
  const [shown, setShown] = useState<{ asked: string; answer: Reassigned } | null>(null);
  const asked = wanted && JSON.stringify(wanted);
  useEffect(() => {
    if (asked === null) return;
    let stale = false;
    const timer = setTimeout(async () => {
      const answer = await preview({ ...(JSON.parse(asked) as Omit<Reassigning, "reason">), reason: "" });
      if (!stale) setShown({ asked, answer });
    }, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [asked, preview]);
  return shown !== null && shown.asked === asked ? shown.answer : null;
}
