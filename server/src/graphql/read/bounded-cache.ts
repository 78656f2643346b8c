/** Keeps what was made, up to a number; the least recently used goes first. */
export class BoundedCache<K, V> {
  private readonly entries = new Map<K, V>();

  constructor(private readonly most: number) {}

  get size(): number {
    return this.entries.size;
  }

  get(key: K): V | undefined {
    const known = this.entries.get(key);
    return known === undefined ? undefined : this.getOrMake(key, () => known);
  }

  getOrMake(key: K, make: () => V): V {
    const known = this.entries.get(key);
    const value = known ?? make();
    if (known !== undefined) this.entries.delete(key);
    this.entries.set(key, value);
    if (this.entries.size > this.most) {
      const [oldest] = this.entries.keys();
      this.entries.delete(oldest as K);
    }
    return value;
  }
}
