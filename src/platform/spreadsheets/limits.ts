const megabyte = 1024 * 1024;

/** Bounds of what is accepted, each refused in words beyond it. */
export const limits = {
  /** Bytes of a file as it is sent. */
  bytes: 200 * megabyte,
  /** Bytes of a workbook once inflated: a zip bomb stops here. */
  inflated: 1536 * megabyte,
  /** Characters of the shared strings of a workbook, which are held in memory. */
  shared: 256 * megabyte,
  lines: 1_000_000,
  columns: 200,
  /** Characters of one record. */
  record: 200_000,
} as const;
