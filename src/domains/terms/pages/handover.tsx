import { type Ctx, done, get, post, readForm, signedIn } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { Empty } from "#ui/empty.tsx";
import { Form, Hidden, Submit } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { Ring } from "#ui/ring.tsx";
import { type Handover, handoverOf, tick } from "../handover.ts";
import { e } from "../messages.ts";

export const handoverRoutes = [
  get("/mandats/:id/passation", signedIn, show),
  post("/mandats/:id/passation", signedIn, tickIt),
];

async function show(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const handover = await handoverOf(actor, c.req.param("id")!);
  if (!handover.may) await logAccess(actor, "/mandats/:id/passation", ["mandate", handover.mandate.id], 1);
  return page(
    c,
    { title: t(e.handover), noIndex: true, under: "/mon-mouvement" },
    <HandoverView handover={handover} />,
  );
}

async function tickIt(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const id = c.req.param("id")!;
  await tick(c.var.actor, id, form.text("item"), form.text("done") === "1");
  return done(c, `/mandats/${id}/passation`, e.ticked);
}

/** What is handed over with a mandate, ticked one by one. */
export function HandoverView({ handover }: { handover: Handover }) {
  const { mandate, unit, label, holder, successor, items, may } = handover;
  const doneOnes = items.filter(({ doneAt }) => doneAt !== null).length;
  const lead = t(e.handoverLead, { label: mandate.title ?? label[t.language], unit: unit.name, holder });
  return (
    <>
      <PageHead
        eyebrow={mandate.endsAt ? t(e.endsOn, { day: t.day(mandate.endsAt) }) : undefined}
        title={t(e.handover)}
        lead={lead}
      />
      {successor ? <p>{t(e.handoverTo, { name: successor })}</p> : null}
      {items.length === 0 ? (
        <Empty title={t(e.handoverEmpty)}>
          <p>{t(e.handoverEmptyHelp)}</p>
        </Empty>
      ) : (
        <>
          {doneOnes === items.length ? <Notice kind="success">{t(e.handoverWhole)}</Notice> : null}
          {may ? null : <p class="soft">{t(e.handoverReads)}</p>}
          <p class="cluster">
            <Ring value={doneOnes / items.length} size="s" />
            <span>{t(e.handed, { done: doneOnes, all: items.length })}</span>
          </p>
          <List>
            {items.map((item) => (
              <Row
                key={item.id}
                title={item.label}
                meta={item.doneAt ? t(e.done, { day: t.day(item.doneAt) }) : null}
                before={<Ring value={item.doneAt ? 1 : 0} size="s" />}
                after={
                  may ? (
                    <Form action={`/mandats/${mandate.id}/passation`}>
                      <Hidden name="item" value={item.id} />
                      <Hidden name="done" value={item.doneAt ? "0" : "1"} />
                      <Submit look={item.doneAt ? "quiet" : "plain"} size="small">
                        {t(item.doneAt ? e.untickIt : e.tickIt)}
                      </Submit>
                    </Form>
                  ) : null
                }
              />
            ))}
          </List>
        </>
      )}
    </>
  );
}
