import { groundsFor, unitBySlug } from "#domains/units/index.ts";
import type { Route } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { file, pick, text } from "#ui/kit/fields.tsx";
import { partForm } from "#ui/kit/form.tsx";
import { listPage } from "#ui/kit/list.tsx";
import { defineQuery } from "#ui/kit/query.ts";
import { List, Row } from "#ui/list.tsx";
import { bounds } from "../bundle.ts";
import { mergers, prepareMerger } from "../merger.ts";
import { m } from "../messages.ts";
import { here, policy, StateBadge } from "./merger.tsx";

const grounds = (actor: Parameters<typeof groundsFor>[0]) => groundsFor(actor, "arrival.merge");

const list: Route[] = listPage(here, {
  policy,
  words: m.list,
  query: defineQuery({}),
  under: "/administration",
  noIndex: true,
  load: async ({ actor }) => ({ grounds: await grounds(actor) }),
  find: ({ actor, page, perPage }) => mergers(actor, page, perPage),
  rows: (some) => (
    <List>
      {some.map(({ id, name, createdAt, state }) => (
        <Row
          key={id}
          href={`${here}/${id}`}
          title={<bdi>{name}</bdi>}
          meta={t.day(createdAt)}
          after={<StateBadge state={state} />}
        />
      ))}
    </List>
  ),
  below: (shown) => receiving.section(shown),
});

const receiving = partForm(here, (c) => list[0]!.handle(c), {
  policy,
  words: m.receive,
  maxBody: bounds.bytes + 1024 * 1024,
  limit: { times: 20, seconds: 600 },
  load: async ({ actor }) => ({ grounds: await grounds(actor) }),
  fields: ({ grounds }) => ({
    name: text({ required: true, max: 60 }),
    // The list is cut, and the verb says who may join what.
    unit: pick({ required: true, options: grounds, open: () => true }),
    file: file({ required: true, accept: ".zip" }),
  }),
  run: async ({ actor, input: { name, unit, file }, once }) => {
    await prepareMerger(actor, await unitBySlug(unit), { id: once, name }, piecesOf(file));
    return `${here}/${once}`;
  },
});

async function* piecesOf(file: File): AsyncGenerator<Buffer> {
  for await (const piece of file.stream()) yield Buffer.from(piece);
}

export const listRoutes = [...list, ...receiving.routes];
