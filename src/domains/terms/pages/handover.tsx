import { type Ctx, get, signedIn } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { Empty } from "#ui/empty.tsx";
import { Submit } from "#ui/form.tsx";
import { hidden } from "#ui/kit/fields.tsx";
import { partForm } from "#ui/kit/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { Ring } from "#ui/ring.tsx";
import { handoverOf, tick } from "../handover.ts";
import { m } from "../messages.ts";

const address = "/mandats/:id/passation";

const ticking = partForm(address, show, {
  policy: signedIn,
  words: m.ticking,
  load: (): { id: string; doneAt: Date | null } => ({ id: "", doneAt: null }),
  fields: ({ id, doneAt }) => ({ item: hidden(id), done: hidden(doneAt ? "0" : "1") }),
  press: ({ doneAt }) => (
    <Submit look={doneAt ? "quiet" : "plain"} size="small">
      {t(doneAt ? m.untickIt : m.ticking.submit)}
    </Submit>
  ),
  run: async ({ c, actor, input }) => {
    const id = c.req.param("id")!;
    await tick(actor, id, input.item, input.done === "1");
    return `/mandats/${id}/passation`;
  },
});

export const handoverRoutes = [get(address, signedIn, show), ...ticking.routes];

/** What is handed over with a mandate, ticked one by one. */
async function show(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const { mandate, unit, label, holder, successor, items, may } = await handoverOf(actor, c.req.param("id")!);
  if (!may) await logAccess(actor, address, ["mandate", mandate.id], 1);
  const done = items.filter(({ doneAt }) => doneAt !== null).length;
  return page(
    c,
    { title: t(m.handover), noIndex: true, under: "/mon-mouvement" },
    <>
      <PageHead
        eyebrow={mandate.endsAt ? t(m.endsOn, { day: t.day(mandate.endsAt) }) : undefined}
        title={t(m.handover)}
        lead={t(m.handoverLead, { label: mandate.title ?? label[t.language], unit: unit.name, holder })}
      />
      {successor ? <p>{t(m.handoverTo, { name: successor })}</p> : null}
      {items.length === 0 ? (
        <Empty title={t(m.handoverEmpty)}>
          <p>{t(m.handoverEmptyHelp)}</p>
        </Empty>
      ) : (
        <>
          {done === items.length ? <Notice kind="success">{t(m.handoverWhole)}</Notice> : null}
          {may ? null : <p class="soft">{t(m.handoverReads)}</p>}
          <p class="cluster">
            <Ring value={done / items.length} size="s" />
            <span>{t(m.handed, { done, all: items.length })}</span>
          </p>
          <List>
            {items.map((item) => (
              <Row
                key={item.id}
                title={item.label}
                meta={item.doneAt ? t(m.done, { day: t.day(item.doneAt) }) : null}
                before={<Ring value={item.doneAt ? 1 : 0} size="s" />}
                after={may ? ticking.show(item, { key: item.id }) : null}
              />
            ))}
          </List>
        </>
      )}
    </>,
  );
}
