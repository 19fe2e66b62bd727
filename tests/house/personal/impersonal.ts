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
