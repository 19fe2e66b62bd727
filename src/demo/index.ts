/** The example movement: its people are invented, its words are our own. Shown when a database is empty. */
export { ensureExample } from "./load.ts";
export { demoDomain, roleBar } from "./role-bar.tsx";
