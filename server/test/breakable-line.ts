import { connect, createServer, type Socket } from "node:net";
import path from "node:path";
import type pg from "pg";

/** A line to Postgres that can be cut and mended, as if the database went away and came back. */
export class BreakableLine {
  private readonly sockets = new Set<Socket>();
  private isCut = false;
  private readonly server = createServer((near) => {
    if (this.isCut) return near.destroy();
    const far = connect(this.target);
    for (const socket of [near, far]) {
      this.sockets.add(socket);
      socket.on("error", () => undefined);
    }
    near.on("close", () => far.destroy());
    far.on("close", () => near.destroy());
    near.pipe(far).pipe(near);
    return near;
  });
  private target = "";

  /** The connection that goes through this line. */
  async to(connection: pg.ClientConfig): Promise<pg.ClientConfig> {
    this.target = path.join(String(connection.host), `.s.PGSQL.${connection.port}`);
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    const address = this.server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    return { ...connection, host: "127.0.0.1", port: address.port };
  }

  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
  }

  mend(): void {
    this.isCut = false;
  }

  close(): void {
    this.cut();
    this.server.close();
  }
}
