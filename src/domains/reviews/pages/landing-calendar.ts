import type { Translator } from "#platform/language/index.ts";
import { dayOf } from "#platform/time/index.ts";
import type { Moment } from "#ui/timeline.tsx";
import { type Campaign, endOf, phaseOf } from "../campaign.ts";
import { m } from "./messages.ts";

/** The moments of a review, with where it stands today. */
export function momentsOf(t: Translator, campaign: Campaign, now = new Date()): Moment[] {
  const phase = phaseOf(campaign, now);
  const state = (over: boolean, current = false): Moment["state"] =>
    over ? "done" : current ? "current" : "ahead";
  return [
    {
      when: t.dateTime(campaign.opensAt),
      title: t(m.opening),
      text: t(m.groupsSpeak),
      state: state(phase === "closed", phase === "open"),
    },
    { when: t.dateTime(endOf(campaign)), title: t(m.closing), state: state(phase === "closed") },
    {
      when: t.day(campaign.assemblyOn),
      title: t(m.assembly),
      state: state(campaign.assemblyOn < dayOf(now, campaign.zone)),
    },
  ];
}
