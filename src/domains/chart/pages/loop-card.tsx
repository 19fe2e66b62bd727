import { t } from "#platform/language/index.ts";
import { Ring } from "#ui/ring.tsx";
import { m } from "../messages.ts";
import type { LoopSeen } from "../territory.ts";

/** A loop with how many of its roles are filled, its groups and who is named there by a public mandate. */
export function LoopCard({ loop }: { loop: LoopSeen }) {
  return (
    <article class="card chart-card chart-loop">
      <Ring value={loop.required > 0 ? loop.filled / loop.required : null} size="s" />
      <div>
        <h3 class="chart-name">
          <a href={`/unites/${loop.slug}`}>
            <bdi>{loop.name}</bdi>
          </a>
        </h3>
        <p class="soft chart-note">
          {[
            t(m.roles, { count: loop.filled, filled: loop.filled, all: loop.required }),
            t(m.groups, { count: loop.groups }),
          ].join(" · ")}
        </p>
        {loop.named.map(({ name, role }) => (
          <p key={name} class="chart-note">
            <bdi>{name}</bdi> <span class="soft">{role[t.language]}</span>
          </p>
        ))}
      </div>
    </article>
  );
}
