import { createTransformer as createSwc } from "@swc/jest";

/** Compiles as for every test, but for the one file that a guard is taken out of: on disk, nothing changes. */
export default {
  createTransformer({ swc, file, guard, without }) {
    const compiler = createSwc(swc);
    const taken = (source, name) => {
      if (!name.endsWith(`/server/src/${file}`)) return source;
      if (source.split(guard).length !== 2) throw new Error(`${file} should have exactly one “${guard}”`);
      return source.replace(guard, without);
    };
    return {
      canInstrument: compiler.canInstrument,
      getCacheKey: (source, name, options) => compiler.getCacheKey(taken(source, name), name, options),
      process: (source, name, options) => compiler.process(taken(source, name), name, options),
    };
  },
};
