import autocannon, { type Result } from "autocannon";

/** What a load measured: latencies in milliseconds, and pages answered per second. */
export interface Measure {
  median: number;
  p95: number;
  p99: number;
  perSecond: number;
}

/** What was seen in one stretch of load. */
export interface Stretch {
  latencies: number[];
  seconds: number;
}

export const connections = 50;

/** Asks one address over and over on 50 connections. @throws when any answer is not 2xx. */
export async function load(url: string, headers: Record<string, string>, seconds: number): Promise<Stretch> {
  const latencies: number[] = [];
  const result = await new Promise<Result>((resolve, reject) => {
    const run = autocannon({ url, headers, connections, duration: seconds }, (error, done) =>
      error ? reject(error) : resolve(done),
    );
    run.on("response", (_client, _status, _bytes, milliseconds: number) => latencies.push(milliseconds));
  });
  const failed = result.errors + result.timeouts + result.non2xx;
  if (failed > 0) throw new Error(`${url}: ${failed} requests failed`);
  return { latencies, seconds: result.duration };
}

/** Sums up stretches of the same load. */
export function measureOf(stretches: readonly Stretch[]): Measure {
  const latencies = stretches.flatMap((stretch) => stretch.latencies).sort((a, b) => a - b);
  const seconds = stretches.reduce((sum, stretch) => sum + stretch.seconds, 0);
  const at = (share: number) =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95), p99: at(0.99), perSecond: latencies.length / seconds };
}
