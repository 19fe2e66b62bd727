import { t } from "#platform/language/index.ts";
import type { TaskSource } from "#platform/manifest/index.ts";
import { canSomewhere } from "#platform/policy/index.ts";
import { countFates } from "./counts.ts";
import { m } from "./messages.ts";

/** What is expected of an editor: contributions that have no outcome yet. No voice waits unseen. */
export const decisionsExpected: TaskSource = async (actor) => {
  if (!canSomewhere(actor, "voice.decide")) return [];
  const { waiting, total } = await countFates();
  if (waiting === 0) return [];
  return [
    {
      key: "voice.decisions",
      title: t(m.taskDecide, { count: waiting }),
      detail: t(m.taskDecideDetail, { count: total }),
      href: "/synthese",
      action: t(m.taskDecideAction),
      due: null,
      progress: 1 - waiting / total,
    },
  ];
};
