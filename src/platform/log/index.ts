import { levels, pino } from "pino";

const asked = process.env.LOG_LEVEL ?? "info";
// The configuration names a bad level; a logger that threw here would end the program before it could.
const level = asked === "silent" || asked in levels.values ? asked : "info";

/** Structured log of the program, one JSON object a line. Never give it names, addresses or form contents. */
export const log = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
