import type { FastifyPluginAsync } from "fastify";
import type { Pool } from "pg";
import type { AccessServices } from "../access/services.js";
import type { Clock } from "../clock.js";
import type { Outbox } from "../mail/outbox.js";
import type { Cookies } from "./cookies.js";
import { ownAccountRoutes } from "./own-account.js";
import { ownSecondFactorRoutes } from "./own-second-factor.js";
import { passwordLinkRoutes } from "./password-links.js";
import { providerRoutes } from "./providers.js";
import { secondStepRoutes } from "./second-step.js";
import { signInRoutes } from "./sign-in.js";
import { SignInAnswers } from "./sign-in-answers.js";

export interface AccessRoutesOptions {
  pool: Pool;
  clock: Clock;
  cookies: Cookies;
  access: AccessServices;
  outbox: Outbox;
  /** Of the synthetic city's accounts; null where they must not be offered. */
  demoPassword: string | null;
}

/** Signing in and the own account. Bodies are JSON only: what a form of another site can send is refused unread. */
export const accessRoutes =
  (options: AccessRoutesOptions): FastifyPluginAsync =>
  async (app) => {
    const parseJson = app.getDefaultJsonParser("error", "error");
    // Signing out has nothing to say, though many clients announce JSON with every POST.
    app.addContentTypeParser("application/json", { parseAs: "string" }, (request, body, done) => {
      if (body === "") done(null);
      else parseJson(request, body as string, done);
    });
    const answers = new SignInAnswers({ ...options, sessions: options.access.sessions });
    signInRoutes(app, options, answers);
    secondStepRoutes(app, options, answers);
    passwordLinkRoutes(app, options);
    providerRoutes(app, options, answers);
    await app.register(ownAccountRoutes(options));
    await app.register(ownSecondFactorRoutes(options));
  };
