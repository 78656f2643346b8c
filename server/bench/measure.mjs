import autocannon from "autocannon";

const connections = 10;

/** Rounds in turn, so that whatever else the machine does hits all sides alike. @returns medians by side */
export async function compare(read, samples, sides, cookie, { rounds, seconds }) {
  for (const side of sides) await load(side, read, samples, cookie, seconds);
  const results = new Map(sides.map((side) => [side.name, []]));
  for (let round = 0; round < rounds; round++) {
    const inTurn = [...sides.slice(round % sides.length), ...sides.slice(0, round % sides.length)];
    for (const side of inTurn) results.get(side.name).push(await load(side, read, samples, cookie, seconds));
  }
  return Object.fromEntries(
    [...results].map(([name, all]) => [
      name,
      {
        perSecond: median(all.map((one) => one.perSecond)),
        p50: median(all.map((one) => one.p50)),
        p97: median(all.map((one) => one.p97)),
      },
    ]),
  );
}

/** Median latency in ms of a single reader. */
export async function latency(read, samples, side, cookie, { requests }) {
  await load(side, read, samples, cookie, 1, 1);
  const times = [];
  for (let n = 0; n < requests; n++) {
    const { path, body } = read.request[side.name](samples[n % samples.length]);
    const began = performance.now();
    const response = await fetch(side.url + path, { method: "POST", headers: headers(cookie), body });
    await response.text();
    times.push(performance.now() - began);
  }
  return median(times);
}

async function load(side, read, samples, cookie, seconds, clients = connections) {
  const requests = samples.map((sample) => {
    const { path, body } = read.request[side.name](sample);
    return { method: "POST", path, body };
  });
  const result = await autocannon({
    url: side.url,
    connections: clients,
    duration: seconds,
    requests,
    headers: headers(cookie),
  });
  if (result.non2xx + result.errors > 0) throw new Error(`${read.name}: ${side.name} failed under load`);
  return {
    perSecond: result["2xx"] / result.duration,
    p50: result.latency.p50,
    p97: result.latency.p97_5,
  };
}

const headers = (cookie) => ({ "content-type": "application/json", cookie });

export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export const geometricMean = (numbers) => Math.exp(numbers.reduce((sum, n) => sum + Math.log(n), 0) / numbers.length);
