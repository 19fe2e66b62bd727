import { t } from "#platform/language/index.ts";
import type { Task } from "#platform/manifest/index.ts";
import { type Actor, canSomewhere } from "#platform/policy/index.ts";
import { makeList } from "./handover.ts";
import { m } from "./messages.ts";
import { appointingGrounds, countTerms, myTerms } from "./terms.ts";
import { thanksReceived } from "./thanks.ts";

/**
 * What terms expect of someone: to hand over what they leave in 60 days, to find successors where they appoint; and
 * the thanks that they have just received, to read.
 */
export async function termTasks(actor: Actor): Promise<Task[]> {
  if (!actor.personId) return [];
  const [mine, thanked, toFill] = await Promise.all([
    ofMyTerms(actor.personId),
    ofThanks(actor.personId),
    ofAppointing(actor),
  ]);
  return [...mine, ...toFill, ...thanked];
}

async function ofMyTerms(personId: string): Promise<Task[]> {
  const terms = await myTerms(personId);
  for (const { id, toHandOver } of terms) if (toHandOver === 0) await makeList(id);
  return terms
    .filter(({ toHandOver, handedOver }) => toHandOver === 0 || handedOver < toHandOver)
    .map((term) => ({
      key: `organisation.term.${term.id}`,
      title: t(m.taskHolder, { day: t.day(term.endsAt) }),
      detail: t(m.taskHolderDetail, { label: term.title ?? term.label[t.language], unit: term.unit }),
      href: `/mandats/${term.id}/passation`,
      action: t(m.taskHolderAction),
      due: term.endsAt,
      progress: term.toHandOver > 0 ? term.handedOver / term.toHandOver : null,
    }));
}

async function ofThanks(personId: string): Promise<Task[]> {
  return (await thanksReceived(personId)).map(({ mandateId, label, unit }) => ({
    key: `organisation.thanks.${mandateId}`,
    title: t(m.taskThanks),
    detail: t(m.taskThanksDetail, { label: label[t.language], unit }),
    href: `/mandats/${mandateId}/remerciement`,
    action: t(m.taskThanksAction),
    due: null,
    progress: null,
  }));
}

async function ofAppointing(actor: Actor): Promise<Task[]> {
  if (!canSomewhere(actor, "organisation.appoint")) return [];
  const { ending, vacant } = await countTerms(appointingGrounds(actor));
  if (ending + vacant === 0) return [];
  return [
    {
      key: "organisation.terms",
      title: t(m.taskAppoint, { count: ending + vacant }),
      detail: t(m.taskAppointDetail),
      href: "/administration/organisation/echeances",
      action: t(m.taskAppointAction),
      due: null,
      progress: null,
    },
  ];
}
