import { rootUnit } from "#domains/units/index.ts";
import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { file } from "#ui/kit/fields.tsx";
import { formPage } from "#ui/kit/form.tsx";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { receive, recentImports } from "../import.ts";
import { m } from "../messages.ts";
import { addressOf, under } from "./opening.ts";

const megabyte = 1024 * 1024;

/** Bringing a file, and the files brought lately. */
export const importRoutes = formPage("/textes/importer", {
  power: "texts.import",
  under,
  words: m.upload,
  maxBody: 6 * megabyte,
  limit: { times: 60, seconds: 600 },
  load: async () => {
    const unit = await rootUnit();
    return { unit, recent: await recentImports(unit) };
  },
  fields: () => ({ file: file({ accept: ".txt,.md,.markdown,text/plain,text/markdown", required: true }) }),
  run: async ({ actor, unit, input, once }) => {
    const bytes = new Uint8Array(await input.file.arrayBuffer());
    return addressOf(await receive(actor, unit, { id: once, fileName: input.file.name, bytes }));
  },
  view: ({ recent }, form) => (
    <>
      {form}
      {recent.length > 0 ? (
        <Section title={t(m.recentImports)}>
          <List>
            {recent.map((one) => (
              <Row
                key={one.id}
                href={addressOf(one)}
                title={one.fileName}
                meta={t.dateTime(one.createdAt)}
                after={
                  one.confirmedAt ? (
                    <Badge>{t(m.confirmed)}</Badge>
                  ) : (
                    <Badge kind="soon">{t(m.toConfirm)}</Badge>
                  )
                }
              />
            ))}
          </List>
        </Section>
      ) : null}
    </>
  ),
});
