import { createContext, useContext } from "react";
import type { Day } from "../ui/day";
import { type AuthAnswer, askAuth } from "./auth-api";

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
  /** The role asks for a second factor: nothing else is open before it is set up. */
  secondFactorMissing: boolean;
}

/** What may follow a right password. */
export interface SecondStep {
  app: boolean;
  passkey: boolean;
}

export type SignInOutcome = { session: Session } | { secondStep: SecondStep } | { refusal: string };

/** What is left of the session if nobody does anything. */
export interface TimeLeft {
  /** 0: it is over. */
  secondsLeft: number;
  /** So long before the end a person wants to know. */
  warnSeconds: number;
  /** False once the longest time of a session is what ends it. */
  prolongable: boolean;
}

/** After this time the next navigation asks again: the day may have changed, the session may have ended. */
const FRESH_MS = 10 * 60_000;

/** Who is signed in, asked of the server and kept for a while. The session itself lives in a cookie scripts cannot read. */
export class SessionStore {
  #known: { session: Session; at: number } | null = null;
  /** Whose data may still be on the screen. */
  #lastViewerId: string | null = null;
  #ended = false;
  readonly #listeners = new Set<() => void>();

  /** `onChange` must drop whatever was fetched for the viewer before: it is not meant for the next. */
  constructor(private readonly onChange: () => void) {}

  /** True when a session that was known here is over without anybody having signed out. */
  get hasEnded(): boolean {
    return this.#ended;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

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

  signIn(email: string, password: string): Promise<SignInOutcome> {
    return this.#enter("login", { email, password });
  }

  /** Six digits of the app, or a recovery code. */
  giveCode(code: string): Promise<SignInOutcome> {
    return this.#enter("second-step", { code });
  }

  /** Instead of a password, or after it. Null if the person thought better of it. */
  async givePasskey(): Promise<SignInOutcome | null> {
    const { askPasskey } = await import("../sign-in/ask-passkey");
    const asked = await askPasskey();
    if (asked === null || "problem" in asked) return asked && { refusal: asked.problem.message };
    return this.#enter("passkeys/sign-in", asked.data);
  }

  /** With what the provider sent along, when it sent the browser back. */
  async finishAtProvider(id: string, query: string): Promise<{ outcome: SignInOutcome; returnTo: string }> {
    const answer = await askAuth<(Session | { secondStep: SecondStep }) & { returnTo: string }>(
      `providers/${id}/finish`,
      { query },
    );
    return { outcome: this.#take(answer), returnTo: "data" in answer ? answer.data.returnTo : "/" };
  }

  /** Does not prolong the session. Null: nothing answered. */
  async timeLeft(): Promise<TimeLeft | null> {
    const answer = await askAuth<TimeLeft>("session");
    return "data" in answer ? answer.data : null;
  }

  /** Any request prolongs the session; this one asks for nothing else. */
  async prolong(): Promise<void> {
    await askAuth("me");
  }

  /** What was known of the session is out of date. */
  forget(): void {
    this.#known = null;
  }

  async signOut(): Promise<void> {
    this.#known = null;
    this.#lastViewerId = null;
    this.#setEnded(false);
    this.onChange();
    await fetch("/auth/logout", { method: "POST" });
  }

  /** The server does not know the session any more. What is on the screen waits for the same person to come back. */
  end(): void {
    this.#known = null;
    this.#setEnded(true);
  }

  async #enter(path: string, body: object): Promise<SignInOutcome> {
    return this.#take(await askAuth<Session | { secondStep: SecondStep }>(path, body));
  }

  #take(answer: AuthAnswer<Session | { secondStep: SecondStep }>): SignInOutcome {
    if ("problem" in answer) return { refusal: answer.problem.message };
    if ("secondStep" in answer.data) return answer.data;
    const { viewer } = answer.data;
    if (!this.#ended || this.#lastViewerId !== viewer.id) this.onChange();
    const session = this.#remember(answer.data);
    this.#setEnded(false);
    return { session };
  }

  #remember(session: Session): Session {
    this.#known = { session, at: Date.now() };
    this.#lastViewerId = session.viewer.id;
    return session;
  }

  #setEnded(ended: boolean): void {
    if (this.#ended === ended) return;
    this.#ended = ended;
    for (const listener of this.#listeners) listener();
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
