import { ensureExample } from "#demo/index.ts";
import { mandateKind } from "#domains/kinds/index.ts";
import { giveAccount, personAt } from "#domains/people/index.ts";
import { appointAdministrator } from "#domains/rights/index.ts";
import { rootUnit } from "#domains/units/index.ts";
import { readConfig } from "#platform/config/index.ts";
import { connect, db, disconnect, migrate, pendingMigrations } from "#platform/database/index.ts";
import { translator } from "#platform/language/index.ts";
import { log } from "#platform/log/index.ts";
import { startEmbeddedPostgres } from "#platform/postgres/index.ts";
import { configureSessions, oneTimeToken } from "#platform/session/index.ts";
import { buildHouse } from "./app.ts";
import { secretOf } from "./boot.ts";

/** Opens the database of this installation for one command, beside a running program if there is one. */
export async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const server = config.databaseUrl
    ? { url: config.databaseUrl, stop: async () => {} }
    : await startEmbeddedPostgres({ dataFolder: config.dataFolder, log, join: true });
  try {
    connect(server.url);
    return await work(server.url);
  } finally {
    await disconnect();
    await server.stop();
  }
}

export async function migrateNow(): Promise<void> {
  await withDatabase(async (url) => {
    const waiting = await pendingMigrations(url);
    await migrate(url);
    console.log(waiting.length === 0 ? "The schema was up to date." : `Done: ${waiting.join(", ")}`);
  });
}

export async function loadExample(): Promise<void> {
  await withDatabase(async (url) => {
    await migrate(url);
    console.log(
      (await ensureExample())
        ? "The example movement is loaded."
        : "This database holds another movement: nothing was loaded.",
    );
  });
}

/** Every address, in the order in which the program tries them, with who may come in. */
export function listRoutes(): void {
  for (const route of buildHouse().routes) {
    console.log(`${route.method.padEnd(5)}${route.path.padEnd(52)}${route.policy.sentence}`);
  }
}

/** Every power: its meaning, the mandates that give it and the addresses that ask for it. */
export async function listPolicies(): Promise<void> {
  await withDatabase(async () => {
    const house = buildHouse();
    const t = translator({ language: "en", vocabulary: {} });
    const kinds = await db.select().from(mandateKind);
    for (const power of house.powers) {
      console.log(`${power.key}: ${t.say(power.label)}`);
      for (const kind of kinds) {
        const given = kind.validTo === null && kind.powers.find((one) => one.power === power.key);
        if (given)
          console.log(
            `  given by ${kind.label.en} (${given.reach === "unit" ? "over the unit" : "over the unit and all under it"})`,
          );
      }
      for (const route of house.routes.filter((one) => one.policy.powers.includes(power.key)))
        console.log(`  asked by ${route.method} ${route.path}`);
    }
  });
}

/** Gives a registered person the administrator's mandate, and prints a link that signs them in once. */
export async function administer(email: string): Promise<void> {
  const config = readConfig(process.env);
  await withDatabase(async () => {
    configureSessions({ secret: secretOf(config), url: config.url });
    const personId = await personAt(email);
    if (!personId) throw new Error(`Nobody is registered at ${email}`);
    await giveAccount(personId);
    const root = await rootUnit();
    await db.transaction((tx) => appointAdministrator(tx, root, personId));
    console.log(`${config.url}/connexion/lien?jeton=${await oneTimeToken(email)}`);
  });
}
