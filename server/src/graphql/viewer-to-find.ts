import type { FastifyRequest } from "fastify";
import type { KnownSession } from "../access/sessions.js";
import type { Viewer } from "../access/viewer.js";
import type { Opening } from "../database/opening.js";

declare module "fastify" {
  interface FastifyRequest {
    /** Null when the viewer was looked up before anything else. */
    viewerToFind: ViewerToFind | null;
  }
}

/** Whoever is signed in, in a session known before: the read finds them, or that the session is over. */
export class ViewerToFind {
  /** Nobody was found. Whatever was answered goes nowhere; the request begins again with a look-up. */
  isGone = false;

  constructor(
    private readonly request: FastifyRequest,
    private readonly session: KnownSession,
  ) {}

  /** Whose requests and points are counted. */
  get accountId(): string {
    return this.session.ownerId;
  }

  /** Begins a read that finds the viewer. */
  opening(today: string, purpose: string): Opening {
    return this.session.opening(today, { id: this.request.id, purpose });
  }

  /** Looks the viewer up after all, for whatever is not answered by one read. */
  async lookUp(purpose: string): Promise<Viewer | null> {
    // What stands in the way is told when the request begins again.
    const viewer = await this.request.viewer().catch(() => null);
    this.isGone = !viewer;
    return viewer && { ...viewer, request: { id: this.request.id, purpose } };
  }
}
