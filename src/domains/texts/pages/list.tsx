import { anyone, type Ctx, get } from "#platform/http/index.ts";
import { type Message, t } from "#platform/language/index.ts";
import { canSomewhere } from "#platform/policy/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { dm } from "../drafting-messages.ts";
import { m } from "../messages.ts";
import { type Listed, textsVisibleTo } from "../shelf.ts";

export const listRoutes = [get("/textes", anyone, showTexts)];

async function showTexts(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const texts = await textsVisibleTo(actor);
  const may = { import: canSomewhere(actor, "texts.import"), edit: canSomewhere(actor, "texts.edit") };
  return page(
    c,
    { title: t(m.texts), description: t(m.textsLead), under: "/feuille-de-route" },
    <TextsView {...{ texts, may }} />,
  );
}

const sections: { kinds: string[]; title: Message }[] = [
  { kinds: ["roadmap"], title: m.roadmaps },
  { kinds: ["bill"], title: m.bills },
  { kinds: ["booklet"], title: m.booklets },
];

type TextsProps = { texts: Listed[]; may: { import: boolean; edit: boolean } };

function TextsView({ texts, may }: TextsProps) {
  const known = sections.flatMap((section) => section.kinds);
  const groups = [
    ...sections.map(({ kinds, title }) => ({
      title,
      texts: texts.filter((text) => kinds.includes(text.kind)),
    })),
    { title: m.otherTexts, texts: texts.filter((text) => !known.includes(text.kind)) },
  ].filter((group) => group.texts.length > 0);
  const actions = (
    <>
      {may.import ? (
        <ButtonLink href="/textes/importer" icon="upload">
          {t(dm.importText)}
        </ButtonLink>
      ) : null}
      {may.edit ? (
        <ButtonLink href="/textes/nouveau" look="plain" icon="plus">
          {t(dm.newText)}
        </ButtonLink>
      ) : null}
    </>
  );
  return (
    <>
      <PageHead
        title={t(m.texts)}
        lead={t(m.textsLead)}
        actions={may.import || may.edit ? actions : undefined}
      />
      {groups.length === 0 ? <Empty title={t(m.noTexts)}>{t(m.noTextsHelp)}</Empty> : null}
      {groups.map((group) => (
        <Section key={group.title.key} title={t.say(group.title)}>
          <List>
            {group.texts.map((text) => (
              <Row
                key={text.id}
                href={`/textes/${text.slug}`}
                title={text.title}
                meta={text.inForceFrom ? t(m.inForceSince, { day: t.day(text.inForceFrom) }) : t(m.draft)}
              />
            ))}
          </List>
        </Section>
      ))}
    </>
  );
}
