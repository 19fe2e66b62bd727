import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { ClusterError } from "./errors.ts";

/** The user that PostgreSQL runs as; null stands for the user who started the program. */
export type Runner = { uid: number; gid: number } | null;

/**
 * PostgreSQL refuses to run as root, so root lends it an ordinary user: the owner of the existing cluster,
 * else `postgres`, else `boucle`, which is created where it is missing.
 *
 * @throws {ClusterError} where no such user can be had
 */
export function chooseRunner(cluster: string): Runner {
  if (process.getuid?.() !== 0) return null;
  const runner = ownerOf(cluster) ?? userNamed("postgres") ?? userNamed("boucle") ?? createUser("boucle");
  if (runner) return runner;
  throw new ClusterError(
    "PostgreSQL does not run as root, and there is no other user to run it as: none is called “postgres” or " +
      "“boucle”, and none could be created. Start Boucle as an ordinary user, create one with " +
      "“useradd --system boucle”, or set DATABASE_URL to a PostgreSQL server.",
  );
}

/** Whether the runner may enter a folder: every folder above must let it through, whatever the rules in force. */
export function canEnter(runner: Runner, folder: string): boolean {
  if (!runner) return true;
  return (
    spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...runner, cwd: "/", stdio: "ignore" }).status ===
    0
  );
}

function ownerOf(folder: string): Runner {
  const owner = statSync(folder, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : null;
}

function userNamed(name: string): Runner {
  const uid = ask("id", "-u", name);
  const gid = ask("id", "-g", name);
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

function createUser(name: string): Runner {
  const shadow = ask("useradd", "--system", "--user-group", "--shell", "/bin/false", name);
  if (shadow === null) ask("adduser", "-S", "-D", "-H", name);
  return userNamed(name);
}

function ask(command: string, ...words: string[]): string | null {
  const { status, stdout } = spawnSync(command, words, { encoding: "utf8" });
  return status === 0 ? stdout.trim() : null;
}
