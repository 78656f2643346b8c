import { useEffect, useState } from "react";
import { askAuth } from "../app/auth-api";

export interface Provider {
  id: string;
  label: string;
}

/** Who else signs people in; mostly nobody. */
export function useProviders(): readonly Provider[] {
  const [providers, setProviders] = useState<readonly Provider[]>([]);
  useEffect(() => {
    let left = false;
    void askAuth<{ providers: readonly Provider[] }>("providers").then((answer) => {
      if (!left && "data" in answer) setProviders(answer.data.providers);
    });
    return () => {
      left = true;
    };
  }, []);
  return providers;
}
