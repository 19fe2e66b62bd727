import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgEnum, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { person } from "#domains/people/index.ts";
import { unit } from "#domains/units/index.ts";
import { createdAt, id, instant, table } from "#platform/database/columns.ts";
import { ownWords, personal } from "#platform/personal/index.ts";

/** Whom a wave invites, among those whom nobody invited yet and who have an address. */
export const waveAmong = pgEnum("wave_among", ["mandates", "members", "everybody"]);

/** A wave of invitations: so many people of a part of the movement, at a moment that someone decides. */
export const invitationWave = table("invitation_wave", {
  id: id(),
  name: text().notNull(),
  /** The unit in which, and under which, people are invited. */
  unitId: uuid()
    .notNull()
    .references(() => unit.id),
  among: waveAmong().notNull(),
  /** The most people that it invites. */
  size: integer().notNull(),
  /** What the letter says beside the link, in the movement's words. */
  words: text().notNull().default(""),
  createdBy: uuid(),
  createdAt: createdAt(),
  /** When its letters may leave; null while it is prepared. */
  launchedAt: instant(),
  stoppedAt: instant(),
});

/** Someone is invited to come and check what is known of them. */
export const invitation = table(
  "invitation",
  {
    id: id(),
    waveId: uuid()
      .notNull()
      .references(() => invitationWave.id, { onDelete: "cascade" }),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    /** SHA-256 of the token of the link; null until the letter is written. */
    tokenHash: text(),
    sentAt: instant(),
    openedAt: instant(),
    /** They checked what is known of them and agreed. */
    confirmedAt: instant(),
    /** They do not want to be there. */
    declinedAt: instant(),
    /** What they say is wrong and that they cannot correct themselves. */
    remark: text(),
    remarkSeen: boolean().notNull().default(false),
    /** Names of what they corrected, never the values. */
    corrected: jsonb().$type<string[]>().notNull().default([]),
  },
  (invited) => [uniqueIndex().on(invited.personId), uniqueIndex().on(invited.tokenHash), index().on(invited.waveId, invited.sentAt)],
);

personal(invitation, {
  columns: ["personId", "tokenHash", "openedAt", "confirmedAt", "declinedAt", "remark", "corrected"],
  purpose: { fr: "Inviter une fois chaque personne importée d’une liste, et suivre sa réponse", en: "To invite each person imported from a list once, and follow their answer" },
  basis: "legitimateInterest",
  keep: {
    years: 2,
    after: sql`coalesce(confirmed_at, declined_at)`,
    since: { fr: "la réponse", en: "the answer" },
    how: "delete",
  },
  erase: "delete",
});

personal(invitationWave, {
  columns: ["createdBy"],
  purpose: { fr: "Savoir qui a préparé une vague d’invitations", en: "To know who prepared a wave of invitations" },
  basis: "legitimateInterest",
  keep: { years: 5, after: "createdAt", since: { fr: "la vague", en: "the wave" }, how: "clear" },
  erase: "anonymise",
});

personal(invitationWave, {
  columns: ["name", "words"],
  purpose: { fr: "Garder ce qu’une vague d’invitations a dit", en: "To keep what a wave of invitations said" },
  basis: "legitimateInterest",
  keep: "history",
  erase: ownWords,
});
