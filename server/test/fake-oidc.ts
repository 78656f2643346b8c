import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";

/** What one sign-in at the fake provider does differently from an honest one. */
export interface Misbehaviour {
  /** Put over the claims of the ID token; undefined removes one. */
  claims?: Record<string, unknown>;
  /** Put over what the browser brings back; undefined removes it. */
  answer?: Record<string, string | undefined>;
  signedBy?: "a key nobody knows" | "the client's secret" | "nobody";
  /** The token endpoint's answer instead of tokens. */
  tokens?: object;
}

interface Asked {
  nonce: string;
  challenge: string;
  redirectUri: string;
}

/** A provider of OpenID Connect of our own, which keeps the rules unless told otherwise. */
export async function fakeOidc(client = { id: "aid", secret: "a secret of the tests, long enough for HS256" }) {
  const own = await generateKeyPair("RS256");
  const unknown = await generateKeyPair("RS256");
  const jwk = { ...(await exportJWK(own.publicKey)), alg: "RS256", use: "sig" };
  const kid = await calculateJwkThumbprint(jwk);
  const codes = new Map<string, Asked>();
  let person: Record<string, unknown> = {};
  let misbehaviour: Misbehaviour = {};
  let issuer = "";

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", issuer);
    const send = (body: object, status = 200) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (url.pathname === "/.well-known/openid-configuration") {
      return send({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
        code_challenge_methods_supported: ["S256"],
        authorization_response_iss_parameter_supported: true,
      });
    }
    if (url.pathname === "/keys") return send({ keys: [{ ...jwk, kid }] });
    const form = new URLSearchParams(await bodyOf(request));
    const asked = codes.get(form.get("code") ?? "");
    codes.delete(form.get("code") ?? "");
    const challenge = await hashOf(form.get("code_verifier") ?? "");
    if (!asked || asked.challenge !== challenge || asked.redirectUri !== form.get("redirect_uri")) {
      return send({ error: "invalid_grant" }, 400);
    }
    if (misbehaviour.tokens) return send(misbehaviour.tokens);
    return send({ access_token: "unused", token_type: "Bearer", expires_in: 60, id_token: await idToken(asked.nonce) });
  });

  async function idToken(nonce: string): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const honest = { iss: issuer, aud: client.id, iat: now, exp: now + 60, nonce, ...person };
    const claims = JSON.parse(JSON.stringify({ ...honest, ...misbehaviour.claims })) as JWTPayload;
    if (misbehaviour.signedBy === "nobody") return `${encoded({ alg: "none" })}.${encoded(claims)}.`;
    if (misbehaviour.signedBy === "the client's secret") {
      return new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).sign(Buffer.from(client.secret));
    }
    const key = misbehaviour.signedBy ? unknown.privateKey : own.privateKey;
    return new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid }).sign(key);
  }

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    issuer,
    client,
    /** Somebody signs in at the provider. @returns the query the browser comes back with */
    signIn(authorizationUrl: string, who: Record<string, unknown>, wrong: Misbehaviour = {}): string {
      const asked = new URL(authorizationUrl).searchParams;
      const code = crypto.randomUUID();
      person = who;
      misbehaviour = wrong;
      codes.set(code, {
        nonce: asked.get("nonce") ?? "",
        challenge: asked.get("code_challenge") ?? "",
        redirectUri: asked.get("redirect_uri") ?? "",
      });
      const answer = { code, state: asked.get("state") ?? "", iss: issuer, ...wrong.answer };
      return new URLSearchParams(JSON.parse(JSON.stringify(answer)) as Record<string, string>).toString();
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type FakeOidc = Awaited<ReturnType<typeof fakeOidc>>;

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString("base64url");

async function hashOf(text: string): Promise<string> {
  return Buffer.from(await crypto.subtle.digest("SHA-256", Buffer.from(text))).toString("base64url");
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) body += chunk;
  return body;
}
