import i18next from "i18next";

/** What `/auth` answered: data, or why not. Without a code nothing answered at all. */
export type AuthAnswer<Data> = { data: Data } | { problem: { code: string | null; message: string } };

/** The part of the API that deals with signing in and the own account; all the rest is GraphQL. */
export async function askAuth<Data = null>(path: string, body?: object): Promise<AuthAnswer<Data>> {
  try {
    const response = await fetch(`/auth/${path}`, {
      method: body ? "POST" : "GET",
      headers: {
        accept: "application/json",
        "accept-language": i18next.language,
        ...(body ? { "content-type": "application/json" } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (response.status === 204) return { data: null as Data };
    const answer = (await response.json()) as Data | { error: { code: string; message: string } };
    if (answer !== null && typeof answer === "object" && "error" in answer) return { problem: answer.error };
    return { data: answer as Data };
  } catch {
    return { problem: { code: null, message: i18next.t("app:error.UNREACHABLE") } };
  }
}
