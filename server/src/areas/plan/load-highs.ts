import highs, { type Highs } from "highs";

/** The solver, compiled anew for each caller: it keeps no state that two plans could share. */
export function loadHighs(): Promise<Highs> {
  // Its types describe the CommonJS build; the ES module's default export is the loader itself.
  return (highs as unknown as typeof highs.default)();
}
