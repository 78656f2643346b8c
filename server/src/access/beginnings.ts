import { networkOf } from "./network.js";
import { bucket, type Throttle } from "./throttle.js";

/** Room for an office behind one address, where all begin their day at the same time. */
const LIMIT = 100;

/**
 * Sign-ins begun without any password: each leaves a row, and some a request to a provider. Who only begins and never
 * ends is held up. What is begun says nothing about accounts, so that networks are all there is to count.
 */
export class Beginnings {
  constructor(private readonly throttle: Throttle) {}

  /** @returns seconds to wait for who begins too often, else 0 */
  take(address: string): Promise<number> {
    return this.throttle.take([bucket(LIMIT, "begin", "network", networkOf(address))]);
  }
}
