import type { VNode } from "preact";
import type { OpenCall } from "#domains/appointments/index.ts";
import { fullName } from "#domains/people/index.ts";
import { dotted, type Message, t } from "#platform/language/index.ts";
import { areMany } from "#platform/personal/few.ts";
import { ButtonLink, type ButtonLook } from "#ui/button.tsx";
import { Row } from "#ui/list.tsx";
import { PersonChip } from "#ui/person.tsx";
import type { Followed } from "../counterpart/counterpart.ts";
import { roleWords } from "../messages/roles.ts";
import type { Holder } from "../role/holders.ts";
import type { RequiredRole, RoleState } from "../role/states.ts";
import { StateBadge, StateSign } from "./state.tsx";

interface RoleRowProps {
  unit: { slug: string };
  role: RequiredRole;
  holders: Holder[];
  /** Whether names, dates and what is missing may be shown. */
  insider: boolean;
  may: { appoint: boolean; consensus: boolean; call: boolean };
  signedIn: boolean;
  call: OpenCall | null;
  /** The consensus under way for it, for those who may open one. */
  consensus: string | null;
  /** Whether this person asked for a call, and how many did. */
  wished: boolean;
  wishes: number;
  /** The button to ask for one. */
  asking: VNode;
  follower: Followed["unit"];
}

/** A required role: how it stands, who holds it, what can be done about it. */
export function RoleRow(props: RoleRowProps) {
  const { role, insider, follower } = props;
  const state = shownState(props);
  return (
    <Row
      before={<StateSign state={state} />}
      title={role.label[t.language]}
      meta={
        <div class="stack-tight">
          <p>
            <StateBadge state={state} />
          </p>
          {state === "filled" ? null : <p>{needOf(role, insider)}</p>}
          {insider ? <Names {...props} /> : <PublicNames {...props} />}
          {follower ? (
            <p>
              <a href={`/unites/${follower.slug}`}>{t(roleWords.counterpart, { name: follower.name })}</a>
            </p>
          ) : null}
          <Wishes {...props} />
          <Actions {...props} />
        </div>
      }
    />
  );
}

/** Where a person is named in public, what they have yet to learn is not: the role is then simply filled. */
function shownState({ role, holders, insider }: RoleRowProps): RoleState {
  const named = role.public && holders.some(({ publicName }) => publicName);
  return role.state === "untrained" && named && !insider ? "filled" : role.state;
}

function needOf(role: RequiredRole, insider: boolean): string {
  const since =
    insider && role.vacantSince ? ` ${t(roleWords.vacantSince, { day: t.day(role.vacantSince) })}` : "";
  if (role.state === "vacant") return `${t(role.pair ? roleWords.twoPeople : roleWords.onePerson)}${since}`;
  if (role.state === "half") return t(roleWords.oneMore);
  if (role.state === "untrained") return t(roleWords.trainingMissing);
  return role.endsAt ? t(roleWords.endsOn, { day: t.day(role.endsAt) }) : "";
}

function Names({ holders }: RoleRowProps) {
  if (holders.length === 0) return null;
  return (
    <div class="role-people">
      {holders.map((who) => (
        <PersonChip key={who.mandateId} name={fullName(who)} role={roleOf(who)} />
      ))}
    </div>
  );
}

function roleOf(who: Holder): string {
  return dotted(
    who.title,
    t(roleWords.since, { day: t.day(who.startsAt) }),
    who.endsAt ? t(roleWords.until, { day: t.day(who.endsAt) }) : null,
    t(roleWords[who.means]),
    who.substitute ? t(roleWords.substitute) : null,
    who.missing.length > 0
      ? t(roleWords.toFollow, { names: who.missing.map((label) => label[t.language]).join(", ") })
      : null,
  );
}

function PublicNames({ role, holders }: RoleRowProps) {
  const named = role.public ? holders.filter(({ publicName }) => publicName) : [];
  if (named.length === 0) return null;
  return (
    <div class="role-people">
      {named.map((who) => (
        <PersonChip key={who.mandateId} name={who.publicName ?? ""} role={who.title ?? undefined} />
      ))}
    </div>
  );
}

/** That calls are asked for, for those who may open one; how many people, from five up. */
function Wishes({ wishes, may, call }: RoleRowProps) {
  if (!may.call || call || wishes === 0) return null;
  return <p>{!areMany(wishes) ? t(roleWords.wishesFew) : t(roleWords.wishes, { count: wishes })}</p>;
}

function Actions(props: RoleRowProps) {
  const { unit, role, may, call, consensus } = props;
  if (role.state === "filled" || role.state === "untrained") return null;
  const way = (href: string, label: Message, look: ButtonLook = "plain") => (
    <ButtonLink
      {...{ look, href, size: "small" as const, label: t.say(label) }}
      about={t(roleWords.actionsFor, { role: role.label[t.language] })}
    />
  );
  const opening = (what: string) => `/unites/${unit.slug}/${what}/nouveau?mandat=${role.kind}`;
  return (
    <div class="cluster role-actions">
      {consensus ? way(`/consensus/${consensus}`, roleWords.consensusUnderWay) : null}
      {may.consensus && !consensus ? way(opening("consensus"), roleWords.openConsensus) : null}
      {may.call && !call ? way(opening("appels"), roleWords.openCall) : null}
      {may.appoint ? way(opening("mandats"), roleWords.appoint, "quiet") : null}
      <Volunteering {...props} />
    </div>
  );
}

function Volunteering({ unit, role, call, may, signedIn, wished, asking }: RoleRowProps) {
  if (call)
    return (
      <>
        <ButtonLink size="small" href={`/appels/${call.id}`} label={t(roleWords.volunteer)} />
        <span class="soft small">{t(roleWords.callOpenUntil, { day: t.day(call.closesOn) })}</span>
      </>
    );
  if (may.call) return null;
  if (wished) return <span class="soft small">{t(roleWords.askedForCall)}</span>;
  if (!signedIn)
    return (
      <a class="small" href={`/connexion?suite=/unites/${unit.slug}/charges`}>
        {t(roleWords.wish.submit)}
        <span class="visually-hidden"> {t(roleWords.actionsFor, { role: role.label[t.language] })}</span>
      </a>
    );
  return asking;
}
