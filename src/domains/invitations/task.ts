import { t } from "#platform/language/index.ts";
import type { TaskSource } from "#platform/manifest/index.ts";
import { waitingFor } from "./answer.ts";
import { m } from "./messages.ts";

/** Someone who came by an invitation and has not answered is asked to, first of all. */
export const invitationExpected: TaskSource = async (actor) => {
  const waiting = await waitingFor(actor);
  if (!waiting) return [];
  return [
    {
      key: `invitation.${waiting.id}`,
      title: t(m.task),
      detail: t(m.taskDetail),
      href: "/bienvenue",
      action: t(m.taskAction),
      due: null,
      progress: null,
    },
  ];
};
