import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import highs, { type Highs } from "highs";

/** Node has it, but its types do not say so. */
declare const WebAssembly: { compile(code: Uint8Array): Promise<CompiledSolver> };

export type CompiledSolver = object;

let compiled: Promise<CompiledSolver> | undefined;

/**
 * The solver's code, which threads share: what the engine has learnt to run fast for one plan, the thread of the next one
 * finds fast. A small city then takes a quarter of the time.
 */
export function compiledSolver(): Promise<CompiledSolver> {
  compiled ??= readFile(createRequire(import.meta.url).resolve("highs/runtime")).then(WebAssembly.compile);
  return compiled;
}

/** A solver of one's own: it keeps no state that two plans could share. */
export function loadHighs(wasmModule?: CompiledSolver): Promise<Highs> {
  // Its types describe the CommonJS build; the ES module's default export is the loader itself.
  return (highs as unknown as typeof highs.default)(wasmModule && { wasmModule });
}
