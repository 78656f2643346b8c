import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { password } from "./sign-in.js";

/** Keeps cookies as a browser does. */
export class TestBrowser {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly app: FastifyInstance,
    private readonly address = "192.0.2.1",
  ) {}

  get(url: string): Promise<LightMyRequestResponse> {
    return this.request("GET", url);
  }

  post(url: string, payload: object = {}): Promise<LightMyRequestResponse> {
    return this.request("POST", url, payload);
  }

  signIn(email: string, secret = password): Promise<LightMyRequestResponse> {
    return this.post("/auth/login", { email, password: secret });
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  private async request(method: "GET" | "POST", url: string, payload?: object): Promise<LightMyRequestResponse> {
    const answer = await this.app.inject({
      method,
      url,
      remoteAddress: this.address,
      headers: { "accept-language": "en", "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0" },
      cookies: Object.fromEntries(this.cookies),
      ...(payload ? { payload } : {}),
    });
    for (const { name, value } of answer.cookies) {
      if (value === "") this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }
}
