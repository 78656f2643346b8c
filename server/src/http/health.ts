import type { FastifyPluginAsync } from "fastify";
import type { Pool } from "pg";
import { sendError } from "./errors.js";

const PATIENCE_MS = 1000;

/** GET /healthz: 200 when the database answers. For load balancers, containers and the start script. */
export const health =
  (pool: Pool): FastifyPluginAsync =>
  async (app) => {
    app.get("/healthz", { logLevel: "warn" }, async (request, reply) => {
      if (await answers(pool)) return { status: "ok" };
      return sendError(request, reply, 503, "SERVICE_UNAVAILABLE");
    });
  };

async function answers(pool: Pool): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const impatience = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, false);
  });
  const answer = pool.query("select 1").then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([answer, impatience]);
  } finally {
    clearTimeout(timer);
  }
}
