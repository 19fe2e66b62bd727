import { t } from "#platform/language/index.ts";
import type { Piece } from "#platform/manifest/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { m } from "../messages.ts";

/** The way from a mandate to lending its powers; what a right gives cannot be lent. */
export const lendPiece: Piece = {
  key: "delegation.lend",
  order: 10,
  on: "mandate",
  of: ({ mandate }) =>
    mandate && !mandate.rightId ? (
      <ButtonLink href={`/mandats/${mandate.id}/delegations`} look="plain" label={t(m.title)} />
    ) : null,
};
