import type { Domain } from "#platform/manifest/index.ts";
import { m } from "./messages.ts";
import { annexRoutes } from "./pages/annex.tsx";
import { blockFormRoutes } from "./pages/block-form.tsx";
import { compareRoutes } from "./pages/compare.tsx";
import { draftRoutes } from "./pages/draft.tsx";
import { importRoutes } from "./pages/import.tsx";
import { importPreviewRoutes } from "./pages/import-preview.tsx";
import { importSourceRoutes } from "./pages/import-source.tsx";
import { listRoutes } from "./pages/list.tsx";
import { newTextRoutes } from "./pages/new-text.tsx";
import { objectiveRoutes } from "./pages/objective.tsx";
import { proposalRoutes } from "./pages/proposal.tsx";
import { publicationRoutes } from "./pages/publication.tsx";
import { readingRoutes } from "./pages/reading.tsx";
import { versionRoutes } from "./pages/versions.tsx";

/** Numbered texts that live through versions: read as a fine edition, drafted, published, imported, exported. */
export const texts: Domain = {
  name: "texts",
  powers: [
    { key: "texts.import", label: m.powers.import },
    { key: "texts.edit", label: m.powers.edit },
    { key: "texts.publish", label: m.powers.publish },
  ],
  // Addresses with a fixed word come before those where a text's own stands.
  routes: [
    ...listRoutes,
    ...newTextRoutes,
    ...importRoutes,
    ...importPreviewRoutes,
    ...importSourceRoutes,
    ...annexRoutes,
    ...proposalRoutes,
    ...readingRoutes,
    ...objectiveRoutes,
    ...versionRoutes,
    ...compareRoutes,
    ...draftRoutes,
    ...blockFormRoutes,
    ...publicationRoutes,
  ],
};
