import { pino } from "pino";

/** Structured log of the program, one JSON object a line. Never give it names, addresses or form contents. */
export const log = pino({ level: process.env.LOG_LEVEL ?? "info", base: null, timestamp: pino.stdTimeFunctions.isoTime });
