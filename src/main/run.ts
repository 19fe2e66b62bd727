import { firstRunToken } from "#domains/desk/index.ts";
import { isFounded } from "#domains/units/index.ts";
import { BadConfiguration } from "#platform/config/index.ts";
import { log } from "#platform/log/index.ts";
import { ClusterError } from "#platform/postgres/index.ts";
import { type Running, start } from "./boot.ts";

/** Starts the program, says where it is, and stops it cleanly when asked to, even while it is starting. */
export async function runServer(): Promise<void> {
  const starting = start();
  stopOnSignal(starting);
  const running = await starting.catch(explain);
  console.log(`\n  Boucle : ${running.url}\n`);
  if (running.demo) {
    console.log("  Mouvement d’exemple : choisissez un rôle dans la barre en haut de page.");
    console.log("  Example movement: choose a role in the bar on top of the page.\n");
  }
  if (!(await isFounded())) {
    console.log(`  Première fois / first run : ${running.url}/premiere-fois?jeton=${firstRunToken()}\n`);
  }
}

function stopOnSignal(starting: Promise<Running>): void {
  const stop = async () => {
    await (await starting).stop();
    process.exit(0);
  };
  let stopping = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      stop().catch((error) => {
        log.error({ error: String(error) }, "could not stop cleanly");
        process.exit(1);
      });
    });
  }
}

// What an operator can mend is said in words; anything else keeps its stack.
function explain(error: unknown): never {
  const code = (error as { code?: string }).code;
  const mendable =
    error instanceof BadConfiguration || error instanceof ClusterError || code === "EADDRINUSE";
  console.error(mendable ? (error as Error).message : error);
  process.exit(1);
}
