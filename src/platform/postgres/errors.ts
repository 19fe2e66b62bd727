/** The embedded PostgreSQL cannot run here, for a reason that the person at the terminal can act on. */
export class ClusterError extends Error {
  override name = "ClusterError";
}

/** Another program already runs on this data folder. */
export class AlreadyRunning extends ClusterError {
  override name = "AlreadyRunning";
  /** Process that holds the folder. */
  readonly pid: number;

  constructor(folder: string, pid: number) {
    super(
      `Boucle is already running on ${folder} (process ${pid}). Stop it first, or use another data folder.`,
    );
    this.pid = pid;
  }
}
