import autocannon from "autocannon";

/**
 * Rounds in turn, so that whatever else the machine does hits all sides alike. A round asks as often as the side answered in
 * `seconds` while warming up, twice a connection at least, and waits for every answer: nothing runs on into the next one's.
 * Each side is warmed up until Node has compiled what it runs often, for servers run for weeks; that takes some thousand
 * requests, and the more code a side has, the more it would be taken for its first minute otherwise.
 * @returns medians by side
 */
export async function compare(read, samples, sides, cookie, { connections, rounds, seconds, warmUp }) {
  const run = (side, amount) => load(side, read, samples, cookie, { connections, amount });
  const fewest = 2 * connections;
  const amounts = new Map();
  for (const side of sides) {
    await run(side, fewest);
    const first = await run(side, fewest);
    const cold = Math.min(warmUp.requests, Math.round(first.perSecond * warmUp.seconds));
    await run(side, Math.max(fewest, cold));
    const warm = await run(side, Math.max(fewest, Math.round(first.perSecond * seconds)));
    amounts.set(side.name, Math.max(fewest, Math.round(warm.perSecond * seconds)));
  }
  const results = new Map(sides.map((side) => [side.name, []]));
  for (let round = 0; round < rounds; round++) {
    const first = round % sides.length;
    for (const side of [...sides.slice(first), ...sides.slice(0, first)])
      results.get(side.name).push(await run(side, amounts.get(side.name)));
  }
  const medians = (all) => ({
    perSecond: median(all.map((one) => one.perSecond)),
    p50: median(all.map((one) => one.p50)),
    p97: median(all.map((one) => one.p97)),
  });
  return Object.fromEntries([...results].map(([name, all]) => [name, medians(all)]));
}

/** Median latency in ms for one reader who asks one thing after another; of slow reads fewer are asked. */
export async function latency(read, samples, side, cookie, { requests, warmUp, seconds }) {
  const times = [];
  const end = performance.now() + seconds * 1000;
  for (let n = 0; n < warmUp + requests && (n < 10 || performance.now() < end); n++) {
    const { path, body } = read.request[side.name](samples[n % samples.length]);
    const began = performance.now();
    const response = await fetch(side.url + path, { method: "POST", headers: headers(cookie), body });
    await response.text();
    if (!response.ok) throw new Error(`${read.name}: ${side.name} answers ${response.status}`);
    times.push(performance.now() - began);
  }
  return median(times.slice(Math.min(warmUp, times.length >> 1)));
}

async function load(side, read, samples, cookie, { connections, amount }) {
  const requests = samples.map((sample) => ({ method: "POST", ...read.request[side.name](sample) }));
  const asking = autocannon({
    url: side.url,
    connections,
    amount,
    requests,
    headers: headers(cookie),
    timeout: 60,
  });
  // Its own duration ends with its next tick, much later than a short round.
  let [began, ended] = [0, 0];
  asking.once("start", () => {
    began = performance.now();
  });
  asking.on("response", () => {
    ended = performance.now();
  });
  const result = await asking;
  if (result.non2xx + result.errors > 0) {
    const { statusCodeStats, errors, timeouts } = result;
    throw new Error(
      `${read.name}: ${side.name} failed under load: ${JSON.stringify({ statusCodeStats, errors, timeouts })}`,
    );
  }
  return { perSecond: (amount / (ended - began)) * 1000, p50: result.latency.p50, p97: result.latency.p97_5 };
}

const headers = (cookie) => ({ "content-type": "application/json", cookie });

function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
