/**
 * Adds to package-lock.json the optional packages of other platforms that npm left out of it.
 *
 * Where a package for another system cannot be had at the time of `npm install`, npm omits it, and `npm ci`
 * then calls the lock out of step. Run this after each change of dependencies; it changes nothing else.
 *
 * Usage: node bin/lock-repair.mjs [package-lock.json]
 */
import { readFileSync, writeFileSync } from "node:fs";

const file = process.argv[2] ?? "package-lock.json";
const lock = JSON.parse(readFileSync(file, "utf8"));
const added = {};

for (const [place, found] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(found.optionalDependencies ?? {})) {
    const known = [`${place}/node_modules/${name}`, `node_modules/${name}`].some((at) => at in lock.packages);
    const stub = known ? null : stubOf(name, version, found);
    if (stub) added[`node_modules/${name}`] = stub;
  }
}

lock.packages = Object.fromEntries(
  Object.entries({ ...lock.packages, ...added }).sort(([a], [b]) => (a < b ? -1 : 1)),
);
if (Object.keys(added).length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
for (const place of Object.keys(added)) console.log(`added ${place}`);

/** An entry that npm skips on every system but its own; null when the name tells no system. */
function stubOf(name, version, parent) {
  const os = /\b(linux|darwin|win32|android|freebsd|openbsd|netbsd|sunos|aix)\b/.exec(name)?.[1];
  const cpu = /\b(x64|arm64|arm|ia32|ppc64|s390x|riscv64|loong64)\b/.exec(name)?.[1];
  const libc = /\b(musl|gnu)\b/.exec(name)?.[1];
  if (!os || !cpu || !/^\d/.test(version)) return null;
  return {
    version,
    cpu: [cpu],
    ...(parent.dev ? { dev: true } : {}),
    ...(libc ? { libc: [libc === "gnu" ? "glibc" : libc] } : {}),
    optional: true,
    os: [os],
  };
}
