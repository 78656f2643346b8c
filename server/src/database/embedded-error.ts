/** Why the embedded Postgres cannot run, as a sentence for the person who started AiD. */
export class EmbeddedPostgresError extends Error {
  override readonly name = "EmbeddedPostgresError";
}
