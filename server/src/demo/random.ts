/** Seeded chance: the same seed tells the same story on every machine (sfc32, seeded by splitmix32). */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(seed: number) {
    let state = seed >>> 0;
    const split = () => {
      state = (state + 0x9e3779b9) >>> 0;
      let mixed = state ^ (state >>> 16);
      mixed = Math.imul(mixed, 0x21f0aaad);
      mixed ^= mixed >>> 15;
      mixed = Math.imul(mixed, 0x735a2d97);
      return (mixed ^ (mixed >>> 15)) >>> 0;
    };
    this.a = split();
    this.b = split();
    this.c = split();
    for (let round = 0; round < 12; round++) this.bits();
  }

  /** 32 random bits. */
  bits(): number {
    const sum = (this.a + this.b + this.counter) >>> 0;
    this.counter = (this.counter + 1) >>> 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) >>> 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) >>> 0;
    this.c = (this.c + sum) >>> 0;
    return sum;
  }

  /** At least 0, below 1. */
  fraction(): number {
    return this.bits() / 4_294_967_296;
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.fraction() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  pick<T>(choices: readonly T[]): T {
    const choice = choices[this.int(0, choices.length - 1)];
    if (choice === undefined) throw new RangeError("nothing to pick from");
    return choice;
  }

  weighted<T>(choices: readonly T[], weight: (choice: T) => number): T {
    const total = choices.reduce((sum, choice) => sum + weight(choice), 0);
    let left = this.fraction() * total;
    for (const choice of choices) {
      left -= weight(choice);
      if (left < 0) return choice;
    }
    return this.pick(choices);
  }

  shuffled<T>(choices: readonly T[]): T[] {
    const result = [...choices];
    for (let last = result.length - 1; last > 0; last--) {
      const other = this.int(0, last);
      const [one, two] = [result[last], result[other]];
      if (one !== undefined && two !== undefined) [result[last], result[other]] = [two, one];
    }
    return result;
  }

  /** Waiting time with this mean, mostly shorter, sometimes much longer. */
  exponential(mean: number): number {
    return -Math.log(1 - this.fraction()) * mean;
  }
}

/** Ids that look like version 7, rise in the order they are asked for, and depend on the seed alone. */
export class Ids {
  private clock = Date.UTC(2016, 7, 1);
  private readonly random: Random;

  constructor(seed: number) {
    this.random = new Random(seed ^ 0x1d5);
  }

  next(): string {
    this.clock += 1;
    const hex = (value: number, digits: number) => value.toString(16).padStart(digits, "0");
    const time = hex(this.clock, 12);
    const [one, two, three] = [this.random.bits(), this.random.bits(), this.random.bits()];
    const low = hex(0x8000 | (one & 0x3fff), 4);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(one >>> 20, 3)}-${low}-${hex(two, 8)}${hex(three >>> 16, 4)}`;
  }
}
