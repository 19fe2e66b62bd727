import type { AddressInfo } from "node:net";
import { createServer, type Server, type Socket } from "node:net";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db, run } from "#platform/database/index.ts";
import { startJobs, stopJobs } from "#platform/jobs/index.ts";
import { log } from "#platform/log/index.ts";
import { forget } from "#platform/personal/index.ts";
import { aDatabase } from "../../../tests/support/bare.ts";
import { configureMail, mailbox, mailJobs, post, write, writeAll } from "./index.ts";

const database = aDatabase();

/** A post office of one page: what it received, and the recipients whom it refuses. */
const office = {
  received: [] as string[],
  recipients: [] as string[],
  refuses: new Set<string>(),
  connections: 0,
};
let server: Server;

function speakSmtp(socket: Socket): void {
  office.connections++;
  let said = "";
  let letter: string[] | null = null;
  socket.on("error", () => {});
  socket.write("220 office\r\n");
  socket.on("data", (chunk) => {
    said += chunk.toString("utf8");
    for (let end = said.indexOf("\r\n"); end >= 0; end = said.indexOf("\r\n")) {
      const line = said.slice(0, end);
      said = said.slice(end + 2);
      if (letter) {
        if (line !== ".") letter.push(line);
        else {
          office.received.push(letter.join("\n"));
          letter = null;
          socket.write("250 taken\r\n");
        }
        continue;
      }
      const [command = ""] = line.split(/[ :]/);
      if (command === "RCPT") {
        const address = line.match(/<(.*?)>/)?.[1] ?? "";
        const refused = office.refuses.has(address);
        if (!refused) office.recipients.push(address);
        socket.write(refused ? "550 nobody here\r\n" : "250 ok\r\n");
      } else if (command === "DATA") {
        letter = [];
        socket.write("354 go on\r\n");
      } else if (command === "QUIT") socket.end("221 bye\r\n");
      else socket.write("250 ok\r\n");
    }
  });
}

const letter = (to: string, subject = "Votre lien") => ({ to, subject, body: "Bonjour,\n\nÀ bientôt.\n" });
const officeUrl = () => `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
const hurry = () => run(db, sql`update mail set due_at = now() where sent_at is null`);

beforeAll(async () => {
  log.level = "silent";
  server = createServer(speakSmtp);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  configureMail({ smtpUrl: undefined, from: "" });
  return new Promise((resolve) => server.close(resolve));
});
beforeEach(async () => {
  office.received.length = 0;
  office.recipients.length = 0;
  office.refuses.clear();
  await run(db, sql`delete from mail`);
  configureMail({
    smtpUrl: officeUrl(),
    from: "Boucle <boucle@example.org>",
  });
});

describe("the post", () => {
  it("is woken by an urgent letter rather than by the next minute", { timeout: 20_000 }, async () => {
    const unscheduled = mailJobs.map(({ every: _, ...job }) => job);
    await startJobs(database.url, unscheduled, []);
    try {
      await write(db, { ...letter("nour@example.org"), urgent: true });
      await vi.waitFor(() => expect(office.recipients).toEqual(["nour@example.org"]), { timeout: 15_000 });
    } finally {
      await stopJobs();
    }
  });

  it("sends a letter as it was written, and once", async () => {
    await write(db, letter("nour@example.org", "Votre réponse"));
    await post();
    await post();
    expect(office.received).toHaveLength(1);
    expect(office.received[0]).toContain("From: Boucle <boucle@example.org>");
    expect(office.received[0]).toContain("To: nour@example.org");
    expect((await mailbox())[0]?.sentAt).toBeInstanceOf(Date);
  });

  it("sends each letter once though two instances post at the same time", async () => {
    for (let n = 0; n < 6; n++) await write(db, letter(`p${n}@example.org`));
    await Promise.all([post(), post(), post()]);
    expect(office.recipients.toSorted()).toEqual([0, 1, 2, 3, 4, 5].map((n) => `p${n}@example.org`));
  });

  it("tries a refused letter again, a little later each time, until it is taken", async () => {
    office.refuses.add("leo@example.org");
    await write(db, letter("leo@example.org"));
    await post();
    const [refused] = await mailbox();
    expect(refused).toMatchObject({ sentAt: null, refusals: 1 });
    expect(refused!.dueAt.getTime()).toBeGreaterThan(Date.now() + 30_000);
    office.refuses.clear();
    await post();
    expect(office.received).toEqual([]);
    await hurry();
    await post();
    expect(office.recipients).toEqual(["leo@example.org"]);
  });

  it("lets nobody wait behind letters that are refused", async () => {
    for (let n = 0; n < 60; n++) {
      office.refuses.add(`dead${n}@example.org`);
      await write(db, letter(`dead${n}@example.org`));
    }
    await write(db, letter("nour@example.org"));
    await post();
    await post();
    expect(office.recipients).toEqual(["nour@example.org"]);
  });

  it("keeps everything, in its turn, while the server cannot be reached", async () => {
    configureMail({ smtpUrl: "smtp://127.0.0.1:1", from: "Boucle <boucle@example.org>" });
    await write(db, letter("nour@example.org"));
    await write(db, letter("leo@example.org"));
    await post();
    expect(await mailbox()).toMatchObject([
      { sentAt: null, refusals: 0 },
      { sentAt: null, refusals: 0 },
    ]);
  });

  it("sends nothing without a server: the trial mailbox shows what would have left", async () => {
    configureMail({ smtpUrl: undefined, from: "Boucle <boucle@example.org>" });
    await write(db, letter("nour@example.org"));
    await post();
    expect(await mailbox()).toMatchObject([{ recipient: "nour@example.org", sentAt: null }]);
  });

  it("writes to one person only, whatever hides in an address or a subject", async () => {
    await write(db, letter("nour@example.org, spy@example.org", "Lien\r\nBcc: spy@example.org"));
    await write(db, letter("leo@example.org", "Lien\r\nBcc: spy@example.org"));
    await post();
    expect(office.recipients).not.toContain("spy@example.org");
    expect(office.received.join("\n")).not.toMatch(/^Bcc:/im);
  });

  it("sends what somebody waits for before 2,000 invitations that were written earlier", async () => {
    await writeAll(
      db,
      Array.from({ length: 2000 }, (_, n) => letter(`invited${n}@example.org`, "Invitation")),
    );
    await write(db, { ...letter("nour@example.org"), urgent: true });
    const posting = post();
    await vi.waitFor(() => expect(office.recipients.length).toBeGreaterThan(20));
    expect(office.recipients.slice(0, 8)).toContain("nour@example.org");
    await posting;
    expect(office.recipients).toHaveLength(2001);
  }, 60_000);

  it("keeps few connections and uses each for many letters", async () => {
    office.connections = 0;
    for (let n = 0; n < 40; n++) await write(db, letter(`p${n}@example.org`));
    await post();
    expect(office.recipients).toHaveLength(40);
    expect(office.connections).toBeLessThanOrEqual(4);
  });

  it("sends no faster than the operator allows", async () => {
    configureMail({ smtpUrl: officeUrl(), from: "Boucle <boucle@example.org>", perSecond: 5 });
    for (let n = 0; n < 12; n++) await write(db, letter(`p${n}@example.org`));
    const start = performance.now();
    await post();
    expect(performance.now() - start).toBeGreaterThan(1500);
    expect(office.recipients).toHaveLength(12);
  });

  it("forgets a letter a week after it left, and never one that waits", async () => {
    for (const name of ["nour", "leo", "ada"]) await write(db, letter(`${name}@example.org`));
    await run(db, sql`update mail set created_at = now() - interval '30 days'`);
    await run(db, sql`update mail set sent_at = now() - interval '8 days' where recipient like 'nour%'`);
    await run(db, sql`update mail set sent_at = now() - interval '6 days' where recipient like 'leo%'`);
    await forget();
    expect((await mailbox()).map((kept) => kept.recipient).toSorted()).toEqual([
      "ada@example.org",
      "leo@example.org",
    ]);
  });
});

describe("a letter", () => {
  it("is not written when the verb that writes it fails", async () => {
    const failed = db.transaction(async (tx) => {
      await write(tx, letter("nour@example.org"));
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    expect(await mailbox()).toEqual([]);
  });
});
