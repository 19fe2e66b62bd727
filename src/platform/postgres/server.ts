import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { bareEnvironment } from "./cluster.ts";
import { ClusterError } from "./errors.ts";
import { readPostmaster, stopServer } from "./leftover.ts";
import type { Runner } from "./runner.ts";

/** What a server is started from. */
export interface ServerPlan {
  cluster: string;
  program: string;
  runner: Runner;
  port: number;
  logFile: string;
  /** False for tests: what was written may be lost when the machine stops. */
  durable: boolean;
}

const recoveryPatienceMs = 10 * 60_000;

/** Starts a server and waits until it accepts connections. @throws {ClusterError} with its last words. */
export async function launch(plan: ServerPlan): Promise<ChildProcess> {
  for (let attempt = 0; ; attempt++) {
    const logStart = sizeOf(plan.logFile);
    const child = spawnServer(plan);
    if (await becomesReady(child, plan.cluster)) return child;
    const words = readFileSync(plan.logFile, "utf8").slice(logStart).trim();
    // The children of a server that was killed outlive it for a moment and still hold its memory.
    const heldByOrphans = words.includes("shared memory block");
    if (!heldByOrphans || attempt > 40) throw new ClusterError(`PostgreSQL did not start:\n${words}`);
    await sleep(250);
  }
}

/** A group of its own keeps Ctrl-C in the terminal from stopping PostgreSQL before the program. */
function spawnServer(plan: ServerPlan): ChildProcess {
  const log = openSync(plan.logFile, "a", 0o600);
  try {
    return spawn(plan.program, ["-D", plan.cluster, "-p", String(plan.port), ...settings(plan.durable)], {
      ...plan.runner,
      cwd: plan.cluster,
      env: bareEnvironment,
      stdio: ["ignore", log, log],
      detached: true,
    });
  } finally {
    closeSync(log);
  }
}

/** Given at each start rather than written in the cluster, so that a new version of Boucle brings its own. */
function settings(durable: boolean): string[] {
  const chosen: Record<string, string> = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "100",
    shared_buffers: "128MB",
    effective_cache_size: "512MB",
    random_page_cost: "1.1",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    // Values of rows are personal data: they stay out of the log.
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
    log_parameter_max_length: "0",
    log_parameter_max_length_on_error: "0",
    log_checkpoints: "off",
    ...(durable ? {} : { fsync: "off", full_page_writes: "off", autovacuum: "off" }),
  };
  return Object.entries(chosen).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** Polls what the server says of itself, as pg_ctl does; recovery after a crash may take its time. */
async function becomesReady(child: ChildProcess, cluster: string): Promise<boolean> {
  const gone = new Promise<false>((resolve) => {
    child.once("exit", () => resolve(false));
    child.once("error", () => resolve(false));
  });
  const deadline = Date.now() + recoveryPatienceMs;
  while (Date.now() < deadline) {
    const now = readPostmaster(cluster);
    if (now?.ready && now.pid === child.pid) return true;
    if ((await Promise.race([gone, sleep(10)])) === false) return false;
  }
  if (child.pid) await stopServer(child.pid);
  return false;
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
