import { type APIRequestContext, expect } from "@playwright/test";

export const password = "ankommen-in-dueren";

export const accounts = {
  steering: "steering@demo.example",
  adminStadt: "admin.stadt@demo.example",
  adminCaritas: "admin.caritas@demo.example",
  adminSkf: "admin.skf@demo.example",
  caseworkerSkf: "caseworker1.skf@demo.example",
  board: "beirat@demo.example",
  dataProtection: "datenschutz@demo.example",
};

export async function signInByApi(request: APIRequestContext, email: string): Promise<void> {
  const answer = await request.post("/auth/login", { data: { email, password } });
  expect(answer, `sign in as ${email}`).toBeOK();
}

interface Session {
  /** The server's day: what the pages show when no day is chosen. */
  today: string;
  viewer: { organization: { id: string } };
}

export async function sessionOf(request: APIRequestContext): Promise<Session> {
  return (await request.get("/auth/me")).json();
}

export const todayOf = async (request: APIRequestContext): Promise<string> => (await sessionOf(request)).today;
