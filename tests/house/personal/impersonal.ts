/**
 * Columns that a machine would suspect and that hold nothing of a person. Each has its reason: a column that does
 * not fit one of them belongs in a manifest instead. `table.*` is a whole table.
 */
const reasons: Record<string, string[]> = {
  "the code of places, the same for everybody": ["place.*", "place_name.*"],

  "words and settings of the program, which the movement chooses": [
    "movement_setting.key",
    "movement_setting.value",
    "term.*",
    "rewording.key",
    "rewording.language",
    "rewording.wording",
    "unit_kind.*",
    "unit_link.kind",
    "mandate_kind.*",
    "mandate.kind_key",
    "belonging_right.key",
    "belonging_right.label",
    "belonging_right.source",
    "belonging_right.target",
    "belonging_right.gives_kind",
    "right_declined.right_key",
  ],

  "how many rows passed over, which lists came of it, or a code of the closed list": [
    "person_merge.moved",
    "installation_union.batches",
    "installation_union.failure",
  ],

  "for which mandate people are sought, by which rule and until when": [
    "consensus.kind_key",
    "consensus.rule",
    "consensus.zone",
    "volunteer_call.kind_key",
    "candidacies_passed_on.day",
    "volunteer_call.opens_on",
    "volunteer_call.closes_on",
    "volunteer_call.zone",
  ],

  "what a unit is and is called": [
    "unit.kind",
    "unit.slug",
    "unit.name",
    "unit.name_of",
    "unit.search_name",
    "unit.lineage",
    "unit.place_id",
    "unit.founded_on",
    "unit_version.*",
    "unit_change.kind",
    "unit_change.details",
    "unit_redirect.slug",
    "unit_place.place_id",
  ],

  "texts of the movement, published in its name": [
    "text_document.*",
    "text_version.label",
    "text_version.title",
    "text_publication.summary",
    "text_publication.in_force_from",
    "version_block.kind",
    "version_block.label",
    "version_block.number",
    "version_block.content",
    "version_block.items",
    "block_removal.kind",
    "block_removal.label",
    "block_removal.number",
    "block_removal.content",
    "block_removal.items",
    "import_proposal.kind",
    "import_proposal.decision",
  ],

  "public words of a unit about its own promise": [
    "commitment.sentence",
    "commitment.title",
    "commitment.indicator",
    "commitment.search_text",
    "commitment.due_on",
    "commitment.owner_unit_id",
    "commitment.withdrawn_because",
    "commitment_update.body",
    "commitment_update.evidence_url",
  ],

  "the movement's public answer to what was said": ["outcome.reason"],

  "which role of a loop, and what was counted for the assembly without a name": [
    "counterpart.kind_key",
    "exchange.kind_key",
    "call_wish.kind_key",
    "handled_matter.opened_on",
    "handled_matter.closed_on",
    "pair_review.figures",
  ],

  "rules of an assignment of MPs, the day it was decided, how many places were missing": [
    "mp_run.rules",
    "mp_run.shortages",
    "mp_run.decided_on",
  ],

  "how lists of another tool are read and what became of them: kinds, heads of columns, figures": [
    "arrival_batch.kind",
    "arrival_batch.source",
    "arrival_batch.source_name",
    "arrival_batch.format",
    "arrival_batch.columns",
    "arrival_batch.figures",
    "arrival_batch.failure",
    "arrival_mapping.source",
    "arrival_mapping.kind",
    "arrival_mapping.fingerprint",
    "arrival_mapping.columns",
    "arrival_export.kinds",
    "arrival_export.format",
    "arrival_export.counts",
  ],

  "what a review is and when": [
    "campaign.slug",
    "campaign.title",
    "campaign.zone",
    "campaign.assembly_on",
    "answer.entered_by_loop_id",
    "reminder.sent_on",
  ],

  "names of verbs, powers, pages and kinds, written by the program": [
    "audit_entry.verb",
    "audit_entry.power",
    "audit_entry.subject_kind",
    "sighting.page",
    "sighting.subject_kind",
    "outbox.event",
  ],

  "keys and instants of the library that keeps sessions": [
    "auth_user.id",
    "auth_user.emailVerified",
    "auth_session.id",
    "auth_account.id",
    "auth_account.accessTokenExpiresAt",
    "auth_account.refreshTokenExpiresAt",
    "auth_verification.id",
  ],
};

export const impersonal: ReadonlySet<string> = new Set(Object.values(reasons).flat());
