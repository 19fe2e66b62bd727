import { db } from "#platform/database/index.ts";
import { t } from "#platform/language/index.ts";
import type { Piece } from "#platform/manifest/index.ts";
import { can } from "#platform/policy/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Section } from "#ui/layout.tsx";
import { roleWords } from "../messages/roles.ts";
import { m } from "../messages.ts";
import { collegeOf } from "../parity.ts";
import { rolesOf } from "../roles.ts";
import { Roles } from "./roles.tsx";

/** What mandates say on the pages of a unit: who answers for what, and the way there for those who only appoint. */
export const mandatePieces: readonly Piece[] = [
  {
    key: "mandates.roles",
    order: 10,
    on: "unit",
    of: async ({ unit }) => {
      const [roles, college] = await Promise.all([rolesOf(unit, db), collegeOf(unit)]);
      return <Roles roles={roles} college={college} />;
    },
  },
  {
    key: "mandates.way",
    order: 10,
    on: "unit-manage",
    of: ({ unit, actor }) => {
      const looks = can(actor, "organisation.appoint", unit) || can(actor, "organisation.see-members", unit);
      if (can(actor, "organisation.manage", unit) || !looks) return null;
      return (
        <Section title={t(roleWords.mandates)}>
          <p>{t(m.lead)}</p>
          <ButtonLink href={`/unites/${unit.slug}/mandats`} look="plain">
            {t(m.toMandates)}
          </ButtonLink>
        </Section>
      );
    },
  },
];
