import { erase, nameOf, personAt, refuseErasure } from "#domains/people/index.ts";
import { rootUnit } from "#domains/units/index.ts";
import { anyone, type Ctx, get, signedIn } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { basisOf, erasedHow, keptFor, logAccess, type PersonalData } from "#platform/personal/index.ts";
import { signOut } from "#platform/session/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { text, yes } from "#ui/kit/fields.tsx";
import { formPage, partForm } from "#ui/kit/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { m } from "../messages.ts";

const limit = { times: 10, seconds: 600 };

const erasingMyself = partForm("/vos-donnees/effacement", privacyPage, {
  policy: signedIn,
  limit,
  words: m.eraseMe,
  fields: { sure: yes({ required: true }) },
  run: async ({ c, actor }) => {
    await erase(actor, actor.personId!);
    for (const cookie of await signOut(c.req.raw.headers)) c.header("Set-Cookie", cookie, { append: true });
    // Drafts kept on the device go as well.
    c.header("Clear-Site-Data", '"cache", "storage"');
    return "/";
  },
});

const erasingSomeone = formPage("/administration/effacement", {
  power: "people.erase",
  limit,
  words: m.eraseSomeone,
  load: async () => ({ unit: await rootUnit() }),
  fields: () => ({
    email: text({ required: true, type: "email", max: 254 }),
    asked: yes({ required: true }),
  }),
  crumb: () => ({ href: "/administration", label: t(m.adminTitle) }),
  run: async ({ c, actor, unit, input, button }) => {
    const personId = await personAt(input.email);
    if (!personId) throw refuseErasure.unknownAddress();
    if (button === "preview") {
      await logAccess(actor, c.req.path, ["person", personId], 1);
      return { would: <p>{t(m.wouldErase, { name: (await nameOf(personId)) ?? input.email })}</p> };
    }
    await erase(actor, personId, unit);
    return "/administration/effacement";
  },
});

export const privacyRoutes = [
  get("/vos-donnees", anyone, privacyPage),
  ...erasingMyself.routes,
  ...erasingSomeone,
];

/** Each field of personal data with its purpose, basis and retention (GDPR art. 13 and 30), and how to be erased (art. 17). */
function privacyPage(c: Ctx): Response {
  const { personalData } = c.var.house;
  return page(
    c,
    { title: t(m.privacyTitle) },
    <>
      <PageHead title={t(m.privacyTitle)} lead={t(m.privacyLead)} />
      <Section title={t(m.eraseMe.title)} id="effacement" lead={t(m.eraseMe.lead)}>
        <WhatErasureDoes all={personalData} />
        {c.var.actor.personId ? (
          erasingMyself.show({})
        ) : (
          <>
            <p class="measure">{t(m.eraseSignIn)}</p>
            <ButtonLink href="/connexion?suite=/vos-donnees" look="plain" label={t(m.signIn.title)} />
          </>
        )}
      </Section>
      <Section title={t(m.privacyAll)} lead={t(m.privacyByBasis)}>
        {[...Map.groupBy(personalData, basisOf)].map(([basis, all]) => (
          <Disclosure key={basis} summary={`${basis} (${t.number(all.length)})`}>
            {[...Map.groupBy(all, (one) => t(one.purpose))].map(([purpose, uses]) => (
              <Use key={purpose} {...{ purpose, uses }} />
            ))}
          </Disclosure>
        ))}
      </Section>
    </>,
  );
}

/** What some data is there for: the columns that hold it, until when, and what erasing does to it. */
function Use({ purpose, uses }: { purpose: string; uses: readonly PersonalData[] }) {
  return (
    <>
      <h3>{purpose}</h3>
      {uses.map((one) => (
        <dl key={`${one.table}.${one.columns[0]}`} class="definitions">
          <dt>{t(m.privacyTable)}</dt>
          <dd>
            {one.table} ({one.columns.join(", ")})
          </dd>
          <dt>{t(m.privacyRetention)}</dt>
          <dd>{keptFor(one)}</dd>
          <dt>{t(m.privacyErasure)}</dt>
          <dd>{erasedHow(one)}</dd>
        </dl>
      ))}
    </>
  );
}

/** What goes, what stays without a name, what stays and why, as the declarations beside the tables say. */
function WhatErasureDoes({ all }: { all: readonly PersonalData[] }) {
  const saying = (how: PersonalData["erase"], say: (one: PersonalData) => string) => [
    ...new Set(all.filter(({ erase }) => erase === how).map(say)),
  ];
  const parts = [
    { title: t(m.erasedParts), lines: saying("delete", (one) => t(one.purpose)) },
    { title: t(m.namelessParts), lines: saying("anonymise", (one) => t(one.purpose)) },
    { title: t(m.keptParts), lines: saying("keep", (one) => `${t(one.purpose)}. ${t(one.why!)}.`) },
  ];
  return parts.map(({ title, lines }) => (
    <Disclosure key={title} summary={title}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Disclosure>
  ));
}
