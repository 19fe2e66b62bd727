CREATE TYPE "appointment_means" AS ENUM('nomination', 'consensus', 'election', 'by_right');--> statement-breakpoint
CREATE TYPE "gender" AS ENUM('woman', 'man', 'nonbinary');--> statement-breakpoint
CREATE TYPE "answer_level" AS ENUM('group', 'loop');--> statement-breakpoint
CREATE TYPE "appraisal" AS ENUM('very_positive', 'rather_positive', 'rather_unsatisfied', 'very_unsatisfied');--> statement-breakpoint
CREATE TYPE "question_kind" AS ENUM('overall', 'space', 'commitment');--> statement-breakpoint
CREATE TYPE "commitment_status" AS ENUM('planned', 'under_way', 'partly', 'kept', 'abandoned');--> statement-breakpoint
CREATE TYPE "contribution_speaker" AS ENUM('unit', 'person');--> statement-breakpoint
CREATE TYPE "contribution_state" AS ENUM('waiting', 'retained', 'merged', 'answered', 'not_retained', 'withdrawn');--> statement-breakpoint
CREATE TYPE "outcome_kind" AS ENUM('retained', 'merged', 'answered', 'not_retained');--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"id" uuid PRIMARY KEY,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_id" uuid,
	"verb" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"unit_id" uuid,
	"power" text,
	"mandate_id" uuid,
	"details" jsonb
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY,
	"event" text NOT NULL,
	"data" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "knock" (
	"door" text,
	"window_start" timestamp with time zone,
	"times" integer NOT NULL,
	CONSTRAINT "knock_pkey" PRIMARY KEY("door","window_start")
);
--> statement-breakpoint
CREATE TABLE "mail" (
	"id" uuid PRIMARY KEY,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"refusals" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sighting" (
	"id" uuid PRIMARY KEY,
	"viewer_id" uuid NOT NULL,
	"page" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"count" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_account" (
	"id" text PRIMARY KEY,
	"accountId" text NOT NULL,
	"providerId" text NOT NULL,
	"userId" text NOT NULL,
	"accessToken" text,
	"refreshToken" text,
	"idToken" text,
	"accessTokenExpiresAt" timestamp with time zone,
	"refreshTokenExpiresAt" timestamp with time zone,
	"scope" text,
	"password" text,
	"createdAt" timestamp with time zone DEFAULT now() NOT NULL,
	"updatedAt" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_session" (
	"id" text PRIMARY KEY,
	"token" text NOT NULL,
	"userId" text NOT NULL,
	"expiresAt" timestamp with time zone NOT NULL,
	"ipAddress" text,
	"userAgent" text,
	"createdAt" timestamp with time zone DEFAULT now() NOT NULL,
	"updatedAt" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_user" (
	"id" text PRIMARY KEY,
	"name" text NOT NULL,
	"email" text NOT NULL UNIQUE,
	"emailVerified" boolean DEFAULT false NOT NULL,
	"image" text,
	"createdAt" timestamp with time zone DEFAULT now() NOT NULL,
	"updatedAt" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_verification" (
	"id" text PRIMARY KEY,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expiresAt" timestamp with time zone NOT NULL,
	"createdAt" timestamp with time zone DEFAULT now() NOT NULL,
	"updatedAt" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "movement_setting" (
	"id" uuid PRIMARY KEY,
	"key" text NOT NULL,
	"value" jsonb NOT NULL,
	"decided_by" uuid,
	"valid_from" timestamp with time zone DEFAULT now() NOT NULL,
	"valid_to" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "rewording" (
	"id" uuid PRIMARY KEY,
	"key" text NOT NULL,
	"language" text NOT NULL,
	"wording" jsonb NOT NULL,
	"decided_by" uuid
);
--> statement-breakpoint
CREATE TABLE "term" (
	"id" uuid PRIMARY KEY,
	"key" text NOT NULL,
	"language" text NOT NULL,
	"singular" text NOT NULL,
	"plural" text NOT NULL,
	"feminine" boolean DEFAULT false NOT NULL,
	"elision" boolean DEFAULT false NOT NULL,
	"valid_from" timestamp with time zone DEFAULT now() NOT NULL,
	"valid_to" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "mandate" (
	"id" uuid PRIMARY KEY,
	"kind_key" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	"means" "appointment_means" NOT NULL,
	"title" text,
	"appointed_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mandate_kind" (
	"id" uuid PRIMARY KEY,
	"key" text NOT NULL,
	"label" jsonb NOT NULL,
	"unit_kinds" text[] NOT NULL,
	"powers" jsonb DEFAULT '[]' NOT NULL,
	"pair" boolean DEFAULT false NOT NULL,
	"seats" integer,
	"public" boolean DEFAULT false NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"valid_from" timestamp with time zone DEFAULT now() NOT NULL,
	"valid_to" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"id" uuid PRIMARY KEY,
	"unit_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "unit" (
	"id" uuid PRIMARY KEY,
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"name_of" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"parent_id" uuid,
	"lineage" uuid[] NOT NULL,
	"place_id" text,
	"meeting" text,
	"contact_email" text,
	"founded_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone,
	"search_name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unit_kind" (
	"id" uuid PRIMARY KEY,
	"key" text NOT NULL,
	"contains" text[] DEFAULT '{}'::text[] NOT NULL,
	"has_members" boolean DEFAULT true NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"valid_from" timestamp with time zone DEFAULT now() NOT NULL,
	"valid_to" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "unit_link" (
	"id" uuid PRIMARY KEY,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"valid_from" timestamp with time zone DEFAULT now() NOT NULL,
	"valid_to" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "age" (
	"person_id" uuid PRIMARY KEY,
	"born_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consent" (
	"id" uuid PRIMARY KEY,
	"person_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"wording" text NOT NULL,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY,
	"given_name" text NOT NULL,
	"family_name" text NOT NULL,
	"public_name" text,
	"gender" "gender",
	"place_id" text,
	"language" text DEFAULT 'fr' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"search_name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_account" (
	"person_id" uuid PRIMARY KEY,
	"account_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_email" (
	"id" uuid PRIMARY KEY,
	"person_id" uuid NOT NULL,
	"address" text NOT NULL,
	"main" boolean DEFAULT true NOT NULL,
	"verified_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "answer" (
	"id" uuid PRIMARY KEY,
	"campaign_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"level" "answer_level" NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"minority_view" text DEFAULT '' NOT NULL,
	"started_by" uuid,
	"edited_by" uuid,
	"edited_at" timestamp with time zone DEFAULT now() NOT NULL,
	"submitted_at" timestamp with time zone,
	"submitted_by" uuid,
	"entered_by_loop_id" uuid
);
--> statement-breakpoint
CREATE TABLE "answer_item" (
	"answer_id" uuid,
	"question_id" uuid,
	"appraisal" "appraisal",
	"comment" text DEFAULT '' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "answer_item_pkey" PRIMARY KEY("answer_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "answer_past" (
	"answer_id" uuid,
	"revision" integer,
	"fields" jsonb NOT NULL,
	CONSTRAINT "answer_past_pkey" PRIMARY KEY("answer_id","revision")
);
--> statement-breakpoint
CREATE TABLE "asked" (
	"campaign_id" uuid,
	"unit_id" uuid,
	"level" "answer_level" NOT NULL,
	"loop_id" uuid NOT NULL,
	CONSTRAINT "asked_pkey" PRIMARY KEY("campaign_id","unit_id")
);
--> statement-breakpoint
CREATE TABLE "campaign" (
	"id" uuid PRIMARY KEY,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"assembly_on" date NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"zone" text DEFAULT 'Europe/Paris' NOT NULL,
	"text_id" uuid,
	"settled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid
);
--> statement-breakpoint
CREATE TABLE "campaign_closure" (
	"campaign_id" uuid PRIMARY KEY,
	"closed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_by" uuid
);
--> statement-breakpoint
CREATE TABLE "question" (
	"id" uuid PRIMARY KEY,
	"campaign_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" "question_kind" NOT NULL,
	"space_id" uuid,
	"commitment_id" uuid
);
--> statement-breakpoint
CREATE TABLE "reminder" (
	"id" uuid PRIMARY KEY,
	"campaign_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"sent_by" uuid,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "commitment" (
	"id" uuid PRIMARY KEY,
	"text_id" uuid NOT NULL,
	"block_id" uuid NOT NULL,
	"sentence" text NOT NULL,
	"title" text NOT NULL,
	"owner_unit_id" uuid NOT NULL,
	"due_on" date,
	"indicator" text,
	"target" double precision,
	"chosen_by" uuid,
	"search_text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_because" text
);
--> statement-breakpoint
CREATE TABLE "commitment_owner" (
	"commitment_id" uuid,
	"person_id" uuid,
	CONSTRAINT "commitment_owner_pkey" PRIMARY KEY("commitment_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "commitment_update" (
	"id" uuid PRIMARY KEY,
	"commitment_id" uuid NOT NULL,
	"status" "commitment_status" NOT NULL,
	"progress" integer NOT NULL,
	"value" double precision,
	"body" text NOT NULL,
	"evidence_url" text,
	"made_by" uuid,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "place" (
	"id" text PRIMARY KEY,
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"department_id" text,
	"region_id" text,
	"epci_id" text,
	"commune_id" text,
	"population" integer,
	"postcodes" text[] DEFAULT '{}'::text[] NOT NULL,
	"former_codes" text[] DEFAULT '{}'::text[] NOT NULL,
	"valid_from" date,
	"valid_to" date,
	CONSTRAINT "place_valid_before_it_ends" CHECK ("valid_from" < "valid_to")
);
--> statement-breakpoint
CREATE TABLE "place_name" (
	"place_id" text,
	"name" text NOT NULL,
	"search_name" text,
	"kind" text NOT NULL,
	CONSTRAINT "place_name_pkey" PRIMARY KEY("place_id","search_name")
);
--> statement-breakpoint
CREATE TABLE "block_removal" (
	"version_id" uuid,
	"block_id" uuid,
	"after_id" uuid,
	"kind" text NOT NULL,
	"label" text,
	"number" text,
	"level" integer,
	"content" text NOT NULL,
	"items" text[] DEFAULT '{}'::text[] NOT NULL,
	"removed_by" uuid,
	"removed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "block_removal_pkey" PRIMARY KEY("version_id","block_id")
);
--> statement-breakpoint
CREATE TABLE "import_proposal" (
	"id" uuid PRIMARY KEY,
	"import_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"details" jsonb NOT NULL,
	"decision" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"became_id" uuid
);
--> statement-breakpoint
CREATE TABLE "text_block" (
	"id" uuid PRIMARY KEY,
	"text_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "text_document" (
	"id" uuid PRIMARY KEY,
	"slug" text NOT NULL,
	"kind" text DEFAULT 'roadmap' NOT NULL,
	"title" text NOT NULL,
	"language" text DEFAULT 'fr' NOT NULL,
	"unit_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "text_import" (
	"id" uuid PRIMARY KEY,
	"file_name" text NOT NULL,
	"source" text NOT NULL,
	"reading" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"unit_id" uuid NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	"text_id" uuid
);
--> statement-breakpoint
CREATE TABLE "text_publication" (
	"version_id" uuid PRIMARY KEY,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_by" uuid,
	"in_force_from" date NOT NULL,
	"summary" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "text_version" (
	"id" uuid PRIMARY KEY,
	"text_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"label" text NOT NULL,
	"title" text NOT NULL,
	"based_on_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid
);
--> statement-breakpoint
CREATE TABLE "version_block" (
	"version_id" uuid,
	"block_id" uuid,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"label" text,
	"number" text,
	"level" integer,
	"content" text NOT NULL,
	"items" text[] DEFAULT '{}'::text[] NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"edited_by" uuid,
	"edited_at" timestamp with time zone,
	CONSTRAINT "version_block_pkey" PRIMARY KEY("version_id","block_id")
);
--> statement-breakpoint
CREATE TABLE "contribution" (
	"id" uuid PRIMARY KEY,
	"unit_id" uuid NOT NULL,
	"speaker" "contribution_speaker" DEFAULT 'unit'::"contribution_speaker" NOT NULL,
	"person_id" uuid,
	"entered_by" uuid,
	"body" text NOT NULL,
	"search_body" text NOT NULL,
	"block_id" uuid,
	"campaign_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"state" "contribution_state" DEFAULT 'waiting'::"contribution_state" NOT NULL,
	"settled_block_id" uuid,
	"carrier_id" uuid
);
--> statement-breakpoint
CREATE TABLE "outcome" (
	"id" uuid PRIMARY KEY,
	"contribution_id" uuid NOT NULL,
	"kind" "outcome_kind" NOT NULL,
	"text_id" uuid,
	"block_id" uuid,
	"merged_into_id" uuid,
	"reason" text DEFAULT '' NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	"superseded_at" timestamp with time zone,
	"told_at" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "audit_entry_subject_kind_subject_id_index" ON "audit_entry" ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "audit_entry_actor_id_at_index" ON "audit_entry" ("actor_id","at");--> statement-breakpoint
CREATE INDEX "outbox_at_index" ON "outbox" ("at");--> statement-breakpoint
CREATE INDEX "mail_created_at_index" ON "mail" ("created_at");--> statement-breakpoint
CREATE INDEX "mail_due_at_index" ON "mail" ("due_at") WHERE sent_at is null;--> statement-breakpoint
CREATE INDEX "sighting_subject_kind_subject_id_at_index" ON "sighting" ("subject_kind","subject_id","at");--> statement-breakpoint
CREATE INDEX "sighting_viewer_id_at_index" ON "sighting" ("viewer_id","at");--> statement-breakpoint
CREATE INDEX "auth_account_userId_index" ON "auth_account" ("userId");--> statement-breakpoint
CREATE UNIQUE INDEX "auth_session_token_index" ON "auth_session" ("token");--> statement-breakpoint
CREATE INDEX "auth_session_userId_index" ON "auth_session" ("userId");--> statement-breakpoint
CREATE INDEX "auth_verification_identifier_index" ON "auth_verification" ("identifier");--> statement-breakpoint
CREATE UNIQUE INDEX "rewording_key_language_index" ON "rewording" ("key","language");--> statement-breakpoint
CREATE INDEX "mandate_person_id_index" ON "mandate" ("person_id");--> statement-breakpoint
CREATE INDEX "mandate_unit_id_kind_key_index" ON "mandate" ("unit_id","kind_key");--> statement-breakpoint
CREATE INDEX "membership_unit_id_index" ON "membership" ("unit_id");--> statement-breakpoint
CREATE INDEX "membership_person_id_index" ON "membership" ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "unit_slug_index" ON "unit" ("slug");--> statement-breakpoint
CREATE INDEX "unit_parent_id_index" ON "unit" ("parent_id");--> statement-breakpoint
CREATE INDEX "unit_place_id_index" ON "unit" ("place_id");--> statement-breakpoint
CREATE INDEX "unit_lineage_index" ON "unit" USING gin ("lineage");--> statement-breakpoint
CREATE INDEX "unit_kind_search_name_index" ON "unit" ("kind","search_name");--> statement-breakpoint
CREATE INDEX "unit_link_from_id_index" ON "unit_link" ("from_id");--> statement-breakpoint
CREATE INDEX "unit_link_to_id_index" ON "unit_link" ("to_id");--> statement-breakpoint
CREATE INDEX "consent_person_id_index" ON "consent" ("person_id");--> statement-breakpoint
CREATE INDEX "person_search_name_index" ON "person" ("search_name");--> statement-breakpoint
CREATE UNIQUE INDEX "person_account_account_id_index" ON "person_account" ("account_id");--> statement-breakpoint
CREATE INDEX "person_email_address_index" ON "person_email" ("address");--> statement-breakpoint
CREATE INDEX "person_email_person_id_index" ON "person_email" ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "answer_campaign_id_unit_id_index" ON "answer" ("campaign_id","unit_id");--> statement-breakpoint
CREATE INDEX "answer_unit_id_index" ON "answer" ("unit_id");--> statement-breakpoint
CREATE INDEX "answer_item_question_id_index" ON "answer_item" ("question_id");--> statement-breakpoint
CREATE INDEX "asked_campaign_id_loop_id_index" ON "asked" ("campaign_id","loop_id");--> statement-breakpoint
CREATE INDEX "asked_unit_id_index" ON "asked" ("unit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "campaign_slug_index" ON "campaign" ("slug");--> statement-breakpoint
CREATE INDEX "question_campaign_id_position_index" ON "question" ("campaign_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "reminder_campaign_id_unit_id_sent_on_index" ON "reminder" ("campaign_id","unit_id","sent_on");--> statement-breakpoint
CREATE INDEX "commitment_text_id_index" ON "commitment" ("text_id");--> statement-breakpoint
CREATE INDEX "commitment_block_id_index" ON "commitment" ("block_id");--> statement-breakpoint
CREATE INDEX "commitment_owner_unit_id_index" ON "commitment" ("owner_unit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "commitment_once" ON "commitment" ("block_id","sentence","title") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "commitment_owner_person_id_index" ON "commitment_owner" ("person_id");--> statement-breakpoint
CREATE INDEX "commitment_update_commitment_id_made_at_index" ON "commitment_update" ("commitment_id","made_at");--> statement-breakpoint
CREATE INDEX "place_department_id_kind_index" ON "place" ("department_id","kind");--> statement-breakpoint
CREATE INDEX "place_code_prefix" ON "place" ("code" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "place_postcodes_index" ON "place" USING gin ("postcodes");--> statement-breakpoint
CREATE INDEX "place_former_codes_index" ON "place" USING gin ("former_codes");--> statement-breakpoint
CREATE INDEX "place_name_prefix" ON "place_name" ("search_name" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "place_name_trigrams" ON "place_name" USING gin ("search_name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "import_proposal_import_id_index" ON "import_proposal" ("import_id");--> statement-breakpoint
CREATE INDEX "text_block_text_id_index" ON "text_block" ("text_id");--> statement-breakpoint
CREATE UNIQUE INDEX "text_document_slug_index" ON "text_document" ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "text_version_text_id_number_index" ON "text_version" ("text_id","number");--> statement-breakpoint
CREATE INDEX "version_block_block_id_index" ON "version_block" ("block_id");--> statement-breakpoint
CREATE INDEX "contribution_unit_id_created_at_index" ON "contribution" ("unit_id","created_at");--> statement-breakpoint
CREATE INDEX "contribution_person_id_index" ON "contribution" ("person_id");--> statement-breakpoint
CREATE INDEX "contribution_block_id_created_at_index" ON "contribution" ("block_id","created_at");--> statement-breakpoint
CREATE INDEX "contribution_settled_block_id_created_at_index" ON "contribution" ("settled_block_id","created_at");--> statement-breakpoint
CREATE INDEX "contribution_campaign_id_created_at_index" ON "contribution" ("campaign_id","created_at");--> statement-breakpoint
CREATE INDEX "contribution_state_created_at_index" ON "contribution" ("state","created_at");--> statement-breakpoint
CREATE INDEX "contribution_created_at_index" ON "contribution" ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "outcome_current" ON "outcome" ("contribution_id") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "outcome_contribution_id_decided_at_index" ON "outcome" ("contribution_id","decided_at");--> statement-breakpoint
CREATE INDEX "outcome_block_id_index" ON "outcome" ("block_id");--> statement-breakpoint
CREATE INDEX "outcome_merged_into_id_index" ON "outcome" ("merged_into_id");--> statement-breakpoint
ALTER TABLE "auth_account" ADD CONSTRAINT "auth_account_userId_auth_user_id_fkey" FOREIGN KEY ("userId") REFERENCES "auth_user"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_userId_auth_user_id_fkey" FOREIGN KEY ("userId") REFERENCES "auth_user"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "unit" ADD CONSTRAINT "unit_parent_id_unit_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "unit_link" ADD CONSTRAINT "unit_link_from_id_unit_id_fkey" FOREIGN KEY ("from_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "unit_link" ADD CONSTRAINT "unit_link_to_id_unit_id_fkey" FOREIGN KEY ("to_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "age" ADD CONSTRAINT "age_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "person_account" ADD CONSTRAINT "person_account_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "person_account" ADD CONSTRAINT "person_account_account_id_auth_user_id_fkey" FOREIGN KEY ("account_id") REFERENCES "auth_user"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "person_email" ADD CONSTRAINT "person_email_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_campaign_id_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id");--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_entered_by_loop_id_unit_id_fkey" FOREIGN KEY ("entered_by_loop_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "answer_item" ADD CONSTRAINT "answer_item_answer_id_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "answer"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "answer_item" ADD CONSTRAINT "answer_item_question_id_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id");--> statement-breakpoint
ALTER TABLE "answer_past" ADD CONSTRAINT "answer_past_answer_id_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "answer"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "asked" ADD CONSTRAINT "asked_campaign_id_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id");--> statement-breakpoint
ALTER TABLE "asked" ADD CONSTRAINT "asked_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "asked" ADD CONSTRAINT "asked_loop_id_unit_id_fkey" FOREIGN KEY ("loop_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_text_id_text_document_id_fkey" FOREIGN KEY ("text_id") REFERENCES "text_document"("id");--> statement-breakpoint
ALTER TABLE "campaign_closure" ADD CONSTRAINT "campaign_closure_campaign_id_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id");--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_campaign_id_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id");--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_space_id_unit_id_fkey" FOREIGN KEY ("space_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_commitment_id_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id");--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_campaign_id_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id");--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_text_id_text_document_id_fkey" FOREIGN KEY ("text_id") REFERENCES "text_document"("id");--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_block_id_text_block_id_fkey" FOREIGN KEY ("block_id") REFERENCES "text_block"("id");--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_owner_unit_id_unit_id_fkey" FOREIGN KEY ("owner_unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "commitment_owner" ADD CONSTRAINT "commitment_owner_commitment_id_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "commitment_owner" ADD CONSTRAINT "commitment_owner_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "commitment_update" ADD CONSTRAINT "commitment_update_commitment_id_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "place" ADD CONSTRAINT "place_department_id_place_id_fkey" FOREIGN KEY ("department_id") REFERENCES "place"("id");--> statement-breakpoint
ALTER TABLE "place" ADD CONSTRAINT "place_region_id_place_id_fkey" FOREIGN KEY ("region_id") REFERENCES "place"("id");--> statement-breakpoint
ALTER TABLE "place" ADD CONSTRAINT "place_epci_id_place_id_fkey" FOREIGN KEY ("epci_id") REFERENCES "place"("id");--> statement-breakpoint
ALTER TABLE "place" ADD CONSTRAINT "place_commune_id_place_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "place"("id");--> statement-breakpoint
ALTER TABLE "place_name" ADD CONSTRAINT "place_name_place_id_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id");--> statement-breakpoint
ALTER TABLE "block_removal" ADD CONSTRAINT "block_removal_version_id_text_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "text_version"("id");--> statement-breakpoint
ALTER TABLE "block_removal" ADD CONSTRAINT "block_removal_block_id_text_block_id_fkey" FOREIGN KEY ("block_id") REFERENCES "text_block"("id");--> statement-breakpoint
ALTER TABLE "block_removal" ADD CONSTRAINT "block_removal_after_id_text_block_id_fkey" FOREIGN KEY ("after_id") REFERENCES "text_block"("id");--> statement-breakpoint
ALTER TABLE "import_proposal" ADD CONSTRAINT "import_proposal_import_id_text_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "text_import"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "text_block" ADD CONSTRAINT "text_block_text_id_text_document_id_fkey" FOREIGN KEY ("text_id") REFERENCES "text_document"("id");--> statement-breakpoint
ALTER TABLE "text_document" ADD CONSTRAINT "text_document_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "text_import" ADD CONSTRAINT "text_import_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "text_import" ADD CONSTRAINT "text_import_text_id_text_document_id_fkey" FOREIGN KEY ("text_id") REFERENCES "text_document"("id");--> statement-breakpoint
ALTER TABLE "text_publication" ADD CONSTRAINT "text_publication_version_id_text_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "text_version"("id");--> statement-breakpoint
ALTER TABLE "text_version" ADD CONSTRAINT "text_version_text_id_text_document_id_fkey" FOREIGN KEY ("text_id") REFERENCES "text_document"("id");--> statement-breakpoint
ALTER TABLE "text_version" ADD CONSTRAINT "text_version_based_on_id_text_version_id_fkey" FOREIGN KEY ("based_on_id") REFERENCES "text_version"("id");--> statement-breakpoint
ALTER TABLE "version_block" ADD CONSTRAINT "version_block_version_id_text_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "text_version"("id");--> statement-breakpoint
ALTER TABLE "version_block" ADD CONSTRAINT "version_block_block_id_text_block_id_fkey" FOREIGN KEY ("block_id") REFERENCES "text_block"("id");--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_block_id_text_block_id_fkey" FOREIGN KEY ("block_id") REFERENCES "text_block"("id");--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_settled_block_id_text_block_id_fkey" FOREIGN KEY ("settled_block_id") REFERENCES "text_block"("id");--> statement-breakpoint
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_contribution_id_contribution_id_fkey" FOREIGN KEY ("contribution_id") REFERENCES "contribution"("id");--> statement-breakpoint
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_text_id_text_document_id_fkey" FOREIGN KEY ("text_id") REFERENCES "text_document"("id");--> statement-breakpoint
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_block_id_text_block_id_fkey" FOREIGN KEY ("block_id") REFERENCES "text_block"("id");--> statement-breakpoint
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_merged_into_id_contribution_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "contribution"("id");--> statement-breakpoint
CREATE VIEW "tally" AS (
  select r.campaign_id, i.question_id, r.level, r.loop_id,
    count(*) filter (where i.appraisal = 'very_positive')::int as very_positive,
    count(*) filter (where i.appraisal = 'rather_positive')::int as rather_positive,
    count(*) filter (where i.appraisal = 'rather_unsatisfied')::int as rather_unsatisfied,
    count(*) filter (where i.appraisal = 'very_unsatisfied')::int as very_unsatisfied,
    count(*) filter (where i.comment <> '')::int as comments
  from asked r
  join answer a on a.campaign_id = r.campaign_id and a.unit_id = r.unit_id and a.submitted_at is not null
  join answer_item i on i.answer_id = a.id
  group by r.campaign_id, i.question_id, r.level, r.loop_id);