import { t } from "#platform/language/index.ts";
import { canSomewhere } from "#platform/policy/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { listPage } from "#ui/kit/list.tsx";
import { defineQuery, oneOf, words } from "#ui/kit/query.ts";
import { List, Row } from "#ui/list.tsx";
import { m } from "../messages.ts";
import { kindOptions, textKindName, textKinds } from "../naming.ts";
import { listTexts } from "../text.ts";
import { under } from "./opening.ts";

const query = defineQuery({ q: words(), kind: oneOf("genre", textKinds) });

export const listRoutes = listPage("/textes", {
  words: m.list,
  query,
  under,
  find: ({ actor, asked, page, perPage }) => listTexts(actor, { ...asked, page, perPage }),
  actions: ({ actor }) => (
    <>
      {canSomewhere(actor, "texts.import") ? (
        <ButtonLink href="/textes/importer" icon="upload" label={t(m.upload.title)} />
      ) : null}
      {canSomewhere(actor, "texts.edit") ? (
        <ButtonLink href="/textes/nouveau" look="plain" icon="plus" label={t(m.newText.title)} />
      ) : null}
    </>
  ),
  filters: () => ({
    kind: { label: m.newText.fields.kind.label, all: m.everyKind, options: kindOptions() },
  }),
  rows: (found) => (
    <List>
      {found.map(({ id, slug, title, kind, inForceFrom }) => (
        <Row
          key={id}
          href={`/textes/${slug}`}
          title={title}
          meta={`${textKindName(kind)} · ${inForceFrom ? t(m.inForceSince, { day: t.day(inForceFrom) }) : t(m.draft)}`}
        />
      ))}
    </List>
  ),
});
