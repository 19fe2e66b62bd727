/**
 * The limit on this machine: a Node server without a framework that, for each request, runs one prepared query and
 * sends bytes that it already has. Takes its pages from its parent, and answers the port that it listens on.
 */
import { createServer } from "node:http";
import pg from "pg";

/** A page of the bare server: its bytes, and the query that it runs before it sends them. */
export interface BarePage {
  path: string;
  query: string;
  values: unknown[];
  body: string;
}

export interface BareOrder {
  databaseUrl: string;
  pages: BarePage[];
}

process.once("message", ({ databaseUrl, pages }: BareOrder) => {
  // As many connections as the program has.
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 16 });
  const byPath = new Map(
    pages.map((page, index) => [page.path, { ...page, name: `page${index}`, bytes: Buffer.from(page.body) }]),
  );
  const server = createServer((request, response) => {
    const page = byPath.get(request.url ?? "");
    if (!page) {
      response.writeHead(404).end();
      return;
    }
    const answer = () => {
      response.writeHead(200, {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Length": page.bytes.length,
      });
      response.end(page.bytes);
    };
    pool
      .query({ name: page.name, text: page.query, values: page.values })
      .then(answer, () => response.writeHead(503).end());
  });
  server.listen(0, "127.0.0.1", () => process.send?.(server.address()));
});
process.once("disconnect", () => process.exit(0));
