import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import type { Log } from "./index.ts";
import { stopServer } from "./leftover.ts";
import { launch, type ServerPlan } from "./server.ts";

/** A server that is started again when it ends without having been asked to. */
interface Supervised {
  /** Stops it for good. */
  stop(): Promise<void>;
}

/** Starts a server and keeps it running until it is stopped. */
export async function supervise(plan: ServerPlan, log: Log): Promise<Supervised> {
  const stopping = new AbortController();
  let child = await launch(plan);
  let revival: Promise<void> = Promise.resolve();

  const watch = (running: ChildProcess) => {
    running.once("exit", () => {
      if (!stopping.signal.aborted) revival = revive();
    });
    // Someone may have killed it between launch and watch: the event is gone, the exit code is there.
    if ((running.exitCode ?? running.signalCode) !== null && !stopping.signal.aborted) revival = revive();
  };
  const revive = async () => {
    for (let pauseMs = 100; !stopping.signal.aborted; pauseMs = Math.min(pauseMs * 2, 30_000)) {
      log.warn("PostgreSQL ended unexpectedly: starting it again.");
      try {
        child = await launch(plan);
        return watch(child);
      } catch (error) {
        log.error((error as Error).message);
        await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => {});
      }
    }
  };

  // When the program exits without having stopped it, it must not live on.
  const lastResort = () => void child.kill("SIGINT");
  process.once("exit", lastResort);
  watch(child);

  return {
    async stop() {
      stopping.abort();
      process.removeListener("exit", lastResort);
      await revival;
      if (child.pid && child.exitCode === null && child.signalCode === null) await stopServer(child.pid);
    },
  };
}
