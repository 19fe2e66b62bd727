import { t } from "#platform/language/index.ts";
import type { Task } from "#platform/manifest/index.ts";
import { type Actor, groundsOf } from "#platform/policy/index.ts";
import { exchangesOf } from "./exchange/reading.ts";
import { exchangeWords } from "./messages/exchanges.ts";
import { roleWords } from "./messages/roles.ts";
import { isAnsweredFor, requiredRoles } from "./role/states.ts";
import { unitsWithWishes } from "./role/wish.ts";

/** What the loops expect of someone: words to read, roles to fill where they may seek somebody, calls asked for. */
export async function loopTasks(actor: Actor): Promise<Task[]> {
  const [unread, toFill, wished] = await Promise.all([
    exchangesOf(actor, { unread: true }),
    unitsToFill(actor),
    unitsWithWishes(actor),
  ]);
  const common = { due: null, progress: null };
  return [
    ...unread.list.slice(0, 5).map((one) => ({
      ...common,
      key: `loops.exchange.${one.id}`,
      title: t(exchangeWords.task, { count: one.unread }),
      detail: t(exchangeWords.taskDetail, {
        from: one.side === "loop" ? one.spaceName : one.loopName,
        role: one.label[t.language],
      }),
      href: `/echanges/${one.id}`,
      action: t(exchangeWords.taskRead),
    })),
    ...toFill.map((unit) => ({
      ...common,
      key: `loops.vacant.${unit.id}`,
      title: t(roleWords.taskVacant, { count: unit.missing }),
      detail: t(roleWords.taskVacantDetail, { unit: unit.name }),
      href: `/unites/${unit.slug}/charges`,
      action: t(roleWords.taskSee),
      progress: unit.all === 0 ? null : (unit.all - unit.missing) / unit.all,
    })),
    ...wished.map((unit) => ({
      ...common,
      key: `loops.wish.${unit.id}`,
      title: t(roleWords.taskWished),
      detail: unit.name,
      href: `/unites/${unit.slug}/charges`,
      action: t(roleWords.taskSee),
    })),
  ];
}

/** A unit with roles to fill, for those who may seek somebody there. */
interface ToFill {
  id: string;
  slug: string;
  name: string;
  missing: number;
  all: number;
}

/**
 * Units where somebody has roles to fill, by a mandate held there: at most 5. Those who may seek people everywhere read
 * the national board instead.
 */
async function unitsToFill(actor: Actor): Promise<ToFill[]> {
  const { units } = groundsOf(actor, "appointments.open");
  const own = [...new Set(units)].slice(0, 5);
  const found = await Promise.all(own.map((unitId) => requiredRoles({ unitId })));
  return found.flatMap((roles) => {
    const [first] = roles;
    const missing = roles.filter(({ state }) => !isAnsweredFor(state)).length;
    if (!first || missing === 0) return [];
    return [{ id: first.unitId, slug: first.unitSlug, name: first.unitName, missing, all: roles.length }];
  });
}
