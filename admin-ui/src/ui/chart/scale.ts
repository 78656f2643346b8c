/** Round values from zero up to at least `max`, at most `count` of them above zero. */
export function ticks(max: number, count = 4): number[] {
  if (max <= 0) return [0, 1];
  const rough = max / count;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * magnitude).find((candidate) => candidate >= rough) ?? rough;
  const whole = Math.max(1, Math.ceil(step));
  return Array.from({ length: Math.ceil(max / whole) + 1 }, (_, index) => index * whole);
}

/** Moves labels apart until each has its height; keeps their order. */
export function spread(positions: readonly number[], height: number, lowest: number): number[] {
  const order = positions.map((position, index) => ({ position, index })).sort((a, b) => a.position - b.position);
  let previous = Number.NEGATIVE_INFINITY;
  for (const entry of order) {
    entry.position = Math.max(entry.position, previous + height);
    previous = entry.position;
  }
  let next = Number.POSITIVE_INFINITY;
  for (const entry of order.reverse()) {
    entry.position = Math.min(entry.position, next - height, lowest);
    next = entry.position;
  }
  const result = new Array<number>(positions.length).fill(0);
  for (const entry of order) result[entry.index] = entry.position;
  return result;
}
