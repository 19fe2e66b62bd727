import { newId } from "#platform/database/index.ts";
import { type Translator, t } from "#platform/language/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Form, Submit, TextArea } from "#ui/form.tsx";
import { Section } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import type { JoinRequest } from "../joining.ts";
import { m as mu } from "../messages/units.ts";
import { m } from "../messages.ts";
import type { Unit, UnitKind } from "../unit.ts";

export type JoiningProps = {
  unit: Unit;
  kind: UnitKind | null;
  belongs: "joined" | "right" | null;
  request: JoinRequest | null;
  signedIn: boolean;
};

/** How one comes to belong to this unit, or leaves it: at once, by asking, or not by oneself. */
export function Joining({ unit, kind, belongs, request, signedIn }: JoiningProps) {
  if (belongs === "right")
    return (
      <Notice>
        {t(m.youAreMember)} {t(mu.byRight)}
      </Notice>
    );
  if (belongs === "joined") return unit.parentId ? <Leave unit={unit} /> : null;
  if (unit.closedAt || !kind?.hasMembers || kind.joining === "closed") return null;
  if (!signedIn)
    return (
      <ButtonLink href={`/connexion?suite=/unites/${unit.slug}`}>
        {kind.joining === "free" ? joinLabel(t, unit) : t(mu.askTitle)}
      </ButtonLink>
    );
  if (kind.joining === "free")
    return (
      <Form action={`/unites/${unit.slug}/adhesion`}>
        <Submit>{joinLabel(t, unit)}</Submit>
      </Form>
    );
  if (request && !request.decidedAt) return <Waiting unit={unit} since={request.askedAt} />;
  return <Ask unit={unit} declined={request?.accepted === false ? request.reason : null} />;
}

const joinLabel = (t: Translator, unit: Unit) => t(unit.kind === "group" ? mu.joinGroup : mu.joinFree);

function Leave({ unit }: Pick<JoiningProps, "unit">) {
  return (
    <Form action={`/unites/${unit.slug}/depart`} class="cluster">
      <span class="soft">{t(m.youAreMember)}</span>
      <Submit look="quiet" confirm={t(mu.leaveConfirm)}>
        {t(unit.kind === "group" ? mu.leaveGroup : mu.leaveUnit)}
      </Submit>
    </Form>
  );
}

function Waiting({ unit, since }: Pick<JoiningProps, "unit"> & { since: Date }) {
  return (
    <Form action={`/unites/${unit.slug}/adhesion/retrait`} class="cluster">
      <span class="soft">{t(mu.waiting, { day: t.day(since) })}</span>
      <Submit look="quiet">{t(mu.withdraw)}</Submit>
    </Form>
  );
}

function Ask({ unit, declined }: Pick<JoiningProps, "unit"> & { declined: string | null }) {
  return (
    <Section title={t(mu.askTitle)}>
      {declined ? <Notice>{t(mu.declined, { reason: declined })}</Notice> : null}
      <p class="soft">{t(mu.askLead)}</p>
      <Form action={`/unites/${unit.slug}/adhesion`} once={newId()}>
        <TextArea
          name="words"
          label={t(mu.askWords)}
          help={unit.joinCondition ?? t(mu.askWordsHelp)}
          rows={3}
          max={2000}
        />
        <Submit>{t(mu.ask)}</Submit>
      </Form>
    </Section>
  );
}
