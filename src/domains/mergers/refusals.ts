import { defineRefusals } from "#platform/errors/index.ts";

/** Why two installations do not become one. */
export const refuseMerger = defineRefusals("mergers", {
  notAnExport: { status: 422, field: "file", fr: "Ce fichier n’est pas l’export complet d’une autre installation : il faut l’archive avec les personnes et les structures.", en: "This file is not the full export of another installation: the archive with people and units is needed." },
  notNow: { status: 409, fr: "Cette fusion n’en est pas à cette étape : rechargez la page.", en: "This merger is not at that step: reload the page." },
  otherKind: { status: 422, fr: "« {theirs} » et « {ours} » ne sont pas du même type.", en: "“{theirs}” and “{ours}” are not of the same kind." },
  stopped: { status: 409, fr: "La liste « {kind} » n’a pas pu être importée, ni celles qui la suivent.", en: "The list “{kind}” could not be imported, nor could those after it." },
});
