import net from "node:net";
import { giveUp } from "./run.mjs";

/** Asks before the work of a minute, not after it. What is no port is left to the server to refuse. */
export async function requireFreePort() {
  const port = Number(process.env.PORT || 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) return;
  const probe = net.createServer();
  const error = await new Promise((resolve) => {
    probe.once("error", resolve);
    probe.listen(port, process.env.HOST || "127.0.0.1", () => probe.close(() => resolve(null)));
  });
  if (error?.code === "EADDRINUSE") {
    giveUp(`Port ${port} is in use. Stop what listens there, or choose another port: PORT=${port + 1} npm start`);
  }
}
