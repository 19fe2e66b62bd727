import { dotted, t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { PersonChip } from "#ui/person.tsx";
import { type Body, type Change, namedAmong } from "../body.ts";
import { joiningSaid, roleOf } from "../drawing-of.ts";
import { m } from "../messages.ts";

/** A body with who answers for it, how to reach it, and what hangs under it with the ways to join. */
export function BodyCard({ body, under }: { body: Body; under: Body[] }) {
  return (
    <article class={body.change ? `card chart-card chart-${body.change}` : "card chart-card"}>
      <h3 class="chart-name">
        <Named body={body} /> <Changed change={body.change} />
      </h3>
      <Holders body={body} />
      <Ways body={body} />
      {under.length > 0 ? (
        <ul class="chart-poles">
          {under.map((one) => (
            <li key={one.id}>
              <Named body={one} /> <Changed change={one.change} />
              <Holders body={one} small />
              <Ways body={one} />
            </li>
          ))}
        </ul>
      ) : null}
    </article>
  );
}

function Named({ body }: { body: Body }) {
  return body.slug && body.change !== "gone" ? (
    <a href={`/unites/${body.slug}`}>
      <bdi>{body.name}</bdi>
    </a>
  ) : (
    <bdi>{body.name}</bdi>
  );
}

function Changed({ change }: { change: Change }) {
  if (!change) return null;
  return <Badge kind={change === "new" ? "accent" : "neutral"}>{t(change === "new" ? m.new : m.gone)}</Badge>;
}

function Holders({ body, small }: { body: Body; small?: boolean }) {
  const { named, unnamed } = namedAmong(body.holders);
  if (body.holders.length === 0) return small ? null : <p class="soft chart-note">{t(m.vacant)}</p>;
  return (
    <>
      {small ? (
        named.length > 0 ? (
          <p class="soft chart-note">{named.map(({ name }) => name).join(", ")}</p>
        ) : null
      ) : (
        <div class="chart-people">
          {named.map((holder) => (
            <PersonChip
              key={`${holder.name} ${holder.title}`}
              name={holder.name}
              role={dotted(roleOf(holder), movesSaid(holder.change, body.change)) || undefined}
            />
          ))}
        </div>
      )}
      {unnamed > 0 && !small ? <p class="soft chart-note">{t(m.unnamed, { count: unnamed })}</p> : null}
    </>
  );
}

/** Who arrives and who leaves, in a body that stays. */
function movesSaid(change: Change, ofBody: Change): string | null {
  if (!change || ofBody) return null;
  return t(change === "new" ? m.arrives : m.leaves);
}

/** How to reach it and how to join it. */
function Ways({ body }: { body: Body }) {
  const joining = joiningSaid(body);
  if (!joining && !body.contact) return null;
  return (
    <p class="soft chart-note">
      {joining}
      {joining && body.contact ? " · " : null}
      {body.contact?.includes("@") ? <a href={`mailto:${body.contact}`}>{body.contact}</a> : body.contact}
    </p>
  );
}
