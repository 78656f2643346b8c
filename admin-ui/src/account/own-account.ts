import { useCallback, useEffect, useState } from "react";
import { type AuthAnswer, askAuth } from "../app/auth-api";

export interface OwnPasskey {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
}

export interface OwnSession {
  id: string;
  browser: string;
  network: string;
  createdAt: string;
  lastSeenAt: string;
  current: boolean;
}

export interface OwnAccount {
  app: boolean;
  passkeys: readonly OwnPasskey[];
  recoveryCodesLeft: number;
  sessions: readonly OwnSession[];
}

/** What the signed-in person manages alone; `reload` after each change. */
export function useOwnAccount(): { answer: AuthAnswer<OwnAccount> | null; reload: () => void } {
  const [answer, setAnswer] = useState<AuthAnswer<OwnAccount> | null>(null);
  const reload = useCallback(() => void askAuth<OwnAccount>("account").then(setAnswer), []);
  useEffect(reload, [reload]);
  return { answer, reload };
}
