import { defineRefusals } from "#platform/errors/index.ts";

/** Why a plan of appointments is not changed or enacted. */
export const refusePlan = defineRefusals("organisation.plan", {
  settled: { status: 409, fr: "Ce plan est déjà appliqué ou retiré : il ne se modifie plus.", en: "This plan has been enacted or withdrawn: it can no longer be changed." },
  empty: { status: 422, fr: "Ce plan ne contient aucune étape.", en: "This plan has no step." },
  full: { status: 422, fr: "Un plan compte cent étapes au plus.", en: "A plan holds a hundred steps at most." },
  repeated: { status: 409, fr: "Cette étape est déjà dans le plan.", en: "This step is in the plan already." },
});
