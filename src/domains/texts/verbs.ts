import { declareVerbs } from "#platform/audit/index.ts";

/** What can be done here, to what, and the power that it takes. */
export const verbs = declareVerbs("texts", {
  receive: { on: "import", needs: "texts.import" },
  correct: { on: "import", needs: "texts.import" },
  confirmImport: { on: "import", needs: "texts.import" },
  confirmUnit: { on: "proposal", needs: "organisation.manage" },
  confirmPerson: { on: "proposal", needs: "organisation.appoint" },
  startDraft: { on: "version", needs: "texts.edit" },
  publish: { on: "version", needs: "texts.publish" },
  create: { on: "text", needs: "texts.edit" },
  editBlock: { on: "block", needs: "texts.edit" },
  insertBlock: { on: "block", needs: "texts.edit" },
  removeBlock: { on: "block", needs: "texts.edit" },
  restoreBlock: { on: "block", needs: "texts.edit" },
  moveBlock: { on: "block", needs: "texts.edit" },
  dismissProposal: { on: "proposal", needs: "texts.import" },
  reconsiderProposal: { on: "proposal", needs: "texts.import" },
});
