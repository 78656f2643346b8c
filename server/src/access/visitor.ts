/** Who knocks: where the request comes from, and what the browser brought along. */
export interface Visitor {
  readonly address: string;
  readonly userAgent: string | undefined;
  /** The cookies. */
  readonly browserId: string | undefined;
  readonly sessionId: string | undefined;
}
