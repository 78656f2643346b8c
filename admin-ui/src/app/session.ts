import { createContext, useContext } from "react";
import type { Day } from "../ui/day";

export type Role =
  | "STEERING"
  | "ASSOCIATION_ADMIN"
  | "CASEWORKER"
  | "VOLUNTEER_COORDINATOR"
  | "BOARD"
  | "DATA_PROTECTION_OFFICER";

export interface SessionViewer {
  id: string;
  name: string;
  email: string;
  role: Role;
  organization: { id: string; name: string; shortName: string };
  caseworkerId: string | null;
}

export interface Session {
  viewer: SessionViewer;
  /** The server's day: the browser's clock may be wrong, or in another time zone. */
  today: Day;
}

export type SignInOutcome = { session: Session } | { refusal: string | null };

/** After this time the next navigation asks again: the day may have changed, the session may have ended. */
const FRESH_MS = 10 * 60_000;

/** Who is signed in, asked of the server and kept for a while. The session itself lives in a cookie scripts cannot read. */
export class SessionStore {
  #known: { session: Session; at: number } | null = null;
  #ended = false;

  /** `onChange` must drop whatever was fetched for the viewer before: it is not meant for the next. */
  constructor(private readonly onChange: () => void) {}

  /** True when a session that was known here is over without anybody having signed out. */
  get hasEnded(): boolean {
    return this.#ended;
  }

  async current(): Promise<Session | null> {
    if (this.#known && Date.now() - this.#known.at < FRESH_MS) return this.#known.session;
    const response = await fetch("/auth/me", { headers: { accept: "application/json" } });
    if (response.status === 401) {
      if (this.#known) this.end();
      return null;
    }
    if (!response.ok) throw new SessionUnknown(response.status);
    return this.#remember((await response.json()) as Session);
  }

  /** A refusal carries the server's sentence; null when the server could not be reached. */
  async signIn(email: string, password: string, language: string): Promise<SignInOutcome> {
    try {
      const response = await fetch("/auth/login", {
        method: "POST",
        headers: { "content-type": "application/json", "accept-language": language },
        body: JSON.stringify({ email, password }),
      });
      const body = (await response.json()) as Session | { error: { message: string } };
      if ("error" in body) return { refusal: body.error.message };
      this.#ended = false;
      this.onChange();
      return { session: this.#remember(body) };
    } catch {
      return { refusal: null };
    }
  }

  async signOut(): Promise<void> {
    this.#known = null;
    this.onChange();
    await fetch("/auth/logout", { method: "POST" });
  }

  /** The server does not know the session any more. */
  end(): void {
    this.#ended = true;
    this.#known = null;
    this.onChange();
  }

  #remember(session: Session): Session {
    this.#known = { session, at: Date.now() };
    return session;
  }
}

/** The server answered, but not the question who is signed in. */
export class SessionUnknown extends Error {
  constructor(readonly status: number) {
    super(`GET /auth/me answered ${status}`);
  }
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession is only for pages behind sign-in");
  return session;
}

export const useViewer = (): SessionViewer => useSession().viewer;
