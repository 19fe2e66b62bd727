import { beforeAll, describe, expect, it } from "vitest";
import { upgrading } from "./support/upgrade.ts";

const id = (end: number) => `01900000-0000-7000-8000-${String(end).padStart(12, "0")}`;
const [movement, loop, someone, merged] = [1, 2, 3, 4].map(id);
const [before, ruled, joining, alone, long] = [10, 11, 12, 13, 14].map(id);
const { upTo, ask } = upgrading();

/** One of each thing that a migration of data changes, and beside it one that it must leave. */
beforeAll(async () => {
  await upTo("20261122210000_the_movement_as_it_is");
  await ask(`insert into unit (id, kind, slug, name, name_of, parent_id, lineage, search_name) values
    ('${movement}', 'movement', 'mouvement', 'M', 'de M', null, '{}', 'm'),
    ('${loop}', 'loop', 'jura', 'Jura', 'du Jura', '${movement}', '{}', 'jura')`);
  await ask(`insert into person (id, given_name, family_name, search_name) values
    ('${someone}', 'Ines', 'Exemple', 'ines exemple'), ('${merged}', 'Inès', 'Exemple', 'ines exemple')`);
  await ask(`insert into unit_kind (id, key, has_members, valid_from) values
    ('${id(20)}', 'group', true, '2020-01-01'), ('${id(21)}', 'loop', false, '2020-01-01'), ('${id(22)}', 'bureau', true, '2020-01-01')`);
  await ask(`insert into mandate_kind (id, key, label, unit_kinds, powers, valid_from) values
    ('${before}', 'administrator', '{"fr": "Admin", "en": "Admin"}', '{movement}', '[{"power": "texts.publish", "reach": "subtree"}]', '2020-01-01'),
    ('${ruled}', 'loop_group_life', '{"fr": "Vie", "en": "Life"}', '{loop}', '[]', '2020-01-01'),
    ('${id(23)}', 'editor', '{"fr": "Plume", "en": "Editor"}', '{movement}', '[]', '2020-01-01'),
    ('${id(24)}', 'space_lead', '{"fr": "Espace", "en": "Space"}', '{space}', '[{"power": "loops.write", "reach": "unit"}]', '2020-01-01')`);
  await ask(`insert into mandate (id, kind_key, unit_id, person_id, starts_at, means) values
    ('${id(30)}', 'loop_group_life', '${loop}', '${someone}', '2021-01-01', 'nomination')`);
  await ask(`insert into term (id, key, language, singular, plural, elision) values
    ('${id(40)}', 'loop', 'fr', 'union', 'unions', true), ('${id(41)}', 'group', 'fr', 'équipe', 'équipes', false)`);

  await upTo("20261201011700_words_of_loops");
  await ask(
    `update mandate set told_at = now() - interval '1 day', end_told_at = now() - interval '91 days'`,
  );
  await ask(`insert into rewording (id, key, language, wording)
    select gen_random_uuid(), key, 'fr', to_jsonb(wording) from (values ${reworded.map(([old, , said]) => `('${old}', '${said}')`).join(", ")}) as w (key, wording)`);
  await ask(`insert into arrival_batch (id, kind, source, source_name, file_name, size, failure)
    select id::uuid, 'people', 's', 'S', 'f', 1, failure::jsonb from (values
      ('${id(50)}', '{"code": "arrival.locked", "values": {"n": 1}}'), ('${id(51)}', '{"code": "arrival.noHeader"}'), ('${alone}', null)) as b (id, failure)`);
  await ask(`insert into installation_union (id, name, source, unit_id, size, choices, failure, created_at) values
    ('${joining}', 'Autre', 'autre', '${movement}', 1, '{}', 'arrival.union.tooOld', '2026-11-01'),
    ('${id(52)}', 'Tierce', 'tierce', '${movement}', 1, '{}', 'arrival.locked', '2026-11-02')`);
  await ask(`insert into arrival_chunk (batch_id, n, bytes, received_at) values
    ('${joining}', 0, '', '2026-11-01'), ('${alone}', 0, '', now())`);
  await ask(
    `insert into person_merge (id, kept_id, gone_id, moved) values ('${id(53)}', '${someone}', '${merged}', '{}')`,
  );
  await ask(`insert into external_id (id, source, kind, external, thing_id, batch_id) values
    ('${id(54)}', 's', 'people', '1', '${someone}', '${alone}'), ('${id(55)}', 's', 'people', '2', '${long}', '${alone}'),
    ('${id(56)}', 's', 'units', '3', '${someone}', '${alone}')`);
  await upTo();
}, 120_000);

/** Words that a movement changed: the key they had, the one they have, and how they were worded. */
const reworded: [old: string, now: string, said: string, kept?: string][] = [
  ["loops.mps.title", "mps.title", "Nos député·es"],
  ["loops.pairs.title", "pairs.title", "Binôme"],
  ["loops.refusal.ahead", "words.notYet", "Trop tôt"],
  ["loops.refusal.notVacant", "loops.refusal.notVacant", "Prise"],
  ["loops.refusal.unknownCharge", "loops.refusal.unknownRole", "Inconnue"],
  ["loops.charges.title", "loops.roles.title", "Rôles"],
  ["loops.board.charge", "words.role", "Le {charge}", "Le {role}"],
  ["arrival.joining.charge", "mergers.role", "{charge} ici", "{role} ici"],
  ["voice.said", "voice.said", "{charge} reste", "{charge} reste"],
  ["arrival.refusal.locked", "spreadsheets.refusal.locked", "Fermé"],
  ["arrival.refusal.other", "lists.refusal.other", "Autre"],
  ["arrival.union.title", "mergers.list.title", "Fusion"],
  ["arrival.doubles.title", "duplicates.list.title", "Doublons"],
  ["arrival.comparing.title", "duplicates.comparing.title", "Comparer"],
  ["arrival.invitations.title", "invitations.title", "Inviter"],
  ["desk.findGroup", "words.findGroup", "Trouver une équipe"],
  ["desk.footTexts", "words.allTexts", "Nos textes"],
  ["voice.sent", "voice.speakUp.done", "C’est parti"],
  ["voice.asWhom", "voice.asWhom", "Au nom de qui ?"],
  ["territory.nothingAsked", "territory.nothingAsked", "Où ça ?"],
  ["arrival.invitations.genderHelp", "invitations.welcome.fields.gender.help", "Pour la parité"],
];

const powers = async (key: string) =>
  (
    await ask(
      `select p->>'power' as power, p->>'reach' as reach from mandate_kind, jsonb_array_elements(powers) p where key = '${key}'`,
    )
  ).map(({ power, reach }) => `${power} ${reach}`);

describe("a movement that stands already, brought forward with data in it,", () => {
  it("gives powers that did not exist to those who held the like, once each", async () => {
    const administrator = await powers("administrator");
    expect(administrator[0]).toBe("texts.publish subtree");
    for (const power of [
      "organisation.configure",
      "arrival.merge",
      "organisation.record-training",
      "people.erase",
    ])
      expect(administrator.filter((one) => one === `${power} subtree`)).toHaveLength(1);
    expect(new Set(administrator).size).toBe(administrator.length);
    expect(await powers("loop_group_life")).toEqual([
      "loops.write unit",
      "appointments.open unit",
      "appointments.call unit",
    ]);
    expect(await powers("editor")).toEqual(["loops.review-measure subtree"]);
    expect(await powers("space_lead")).toEqual(["loops.write unit"]);
  });

  it("says how each kind of unit is joined, what it asks for and shows", async () => {
    expect(
      await ask(
        `select key, joining, has_members, required_charges[1] as role, 'contact' = any(shows) as contact from unit_kind order by key`,
      ),
    ).toEqual([
      { key: "bureau", joining: "closed", has_members: true, role: null, contact: true },
      { key: "group", joining: "free", has_members: true, role: "animator", contact: false },
      { key: "loop", joining: "closed", has_members: true, role: "loop_group_life", contact: true },
    ]);
  });

  it("puts mandates under the rule of their day, and begins with the standard rights", async () => {
    expect(await ask("select rule_id from mandate")).toEqual([{ rule_id: ruled }]);
    expect(await ask("select key from belonging_right order by position")).toEqual(
      ["animators_in_loop", "mps_in_loop", "leads_in_coordination"].map((key) => ({ key })),
    );
  });

  it("keeps the words that it changed, under the keys of today", async () => {
    const found = await ask("select key, wording from rewording");
    const expected = reworded.map(([, key, said, kept = said]) => ({ key, wording: kept }));
    const byKey = (one: { key?: string }, other: { key?: string }) => (one.key! < other.key! ? -1 : 1);
    expect(found.sort(byKey)).toEqual(expected.sort(byKey));
  });

  it("leaves elision to the word where nobody asked for it", async () => {
    expect(await ask("select key, elision from term order by key")).toEqual([
      { key: "group", elision: null },
      { key: "loop", elision: true },
    ]);
  });

  it("tells again nothing that was told in the last 90 days", async () => {
    expect(await ask("select key from letter_said")).toEqual([
      { key: `organisation.appointed.tell-appointed:${id(30)}` },
    ]);
  });

  it("says why files and mergers failed in the words of today", async () => {
    expect(await ask("select failure from arrival_batch order by id")).toEqual([
      { failure: null },
      { failure: { code: "spreadsheets.locked", values: { n: 1 } } },
      { failure: { code: "lists.noHeader" } },
    ]);
    expect(await ask("select failure from installation_union order by id")).toEqual([
      { failure: "mergers.tooOld" },
      { failure: "lists.locked" },
    ]);
  });

  it("keeps the file of a merger 30 days, that of a list one", async () => {
    expect(
      await ask(`select batch_id, kept_until = case batch_id when '${joining}' then timestamptz '2026-11-01' + interval '30 days'
        else date_trunc('second', kept_until) end as merger, kept_until > now() as kept from arrival_chunk order by batch_id`),
    ).toMatchObject([
      { batch_id: joining, merger: true },
      { batch_id: alone, kept: true },
    ]);
  });

  it("leaves an identifier to the person kept in a merge when its list is undone", async () => {
    expect(await ask("select external, batch_id from external_id order by external")).toEqual([
      { external: "1", batch_id: null },
      { external: "2", batch_id: alone },
      { external: "3", batch_id: alone },
    ]);
  });
});
