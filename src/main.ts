import { runServer } from "./main/run.ts";

await runServer();
