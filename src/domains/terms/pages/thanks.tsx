import { type Ctx, get, signedIn } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Empty } from "#ui/empty.tsx";
import { area } from "#ui/kit/fields.tsx";
import { partForm, WhyRefused } from "#ui/kit/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { m } from "../messages.ts";
import { mandateTold } from "../succession.ts";
import { maxThanksLength, sayThanks, thanksFor } from "../thanks.ts";

const address = "/mandats/:id/remerciement";

const thanking = partForm(address, show, {
  power: "organisation.appoint",
  words: m.thanking,
  fields: { body: area({ required: true, max: maxThanksLength }) },
  run: async ({ c, actor, input, once }) => {
    const id = c.req.param("id")!;
    await sayThanks(actor, id, once, input.body);
    return `/mandats/${id}/remerciement`;
  },
});

export const thanksRoutes = [get(address, signedIn, show), ...thanking.routes];

/** Words of thanks for a mandate, as an edition rather than a list; with the form for those who may add some. */
async function show(c: Ctx): Promise<Response> {
  const { unit, words, mine, maySay, sayableFrom } = await thanksFor(c.var.actor, c.req.param("id")!);
  const { label } = await mandateTold(c.req.param("id")!);
  const later = sayableFrom ? t(m.thanksLater, { day: t.day(sayableFrom) }) : t(m.thanksNoEnd);
  return page(
    c,
    { title: t(m.thanks), noIndex: true, under: "/mon-mouvement" },
    <>
      <PageHead
        eyebrow={mine ? t(m.thanksMine) : undefined}
        title={t(m.thanks)}
        lead={t(m.thanksLead, { label, unit: unit.name })}
      />
      {words.length === 0 ? (
        <Empty title={t(m.thanksEmpty)}>
          <p>{mine || maySay ? t(m.thanksEmptyHelp) : later}</p>
        </Empty>
      ) : (
        words.map(({ id, body, by, at }) => (
          <blockquote key={id} class="card">
            <p class="lead">{body}</p>
            <footer class="soft small">{by ? t(m.from, { name: by, day: t.day(at) }) : t.day(at)}</footer>
          </blockquote>
        ))
      )}
      {maySay ? <Section title={t(m.sayThanks)}>{thanking.show({})}</Section> : <WhyRefused />}
    </>,
  );
}
