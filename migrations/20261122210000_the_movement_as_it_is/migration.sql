CREATE TYPE "candidacy_fate" AS ENUM('appointed', 'proposed', 'declined');--> statement-breakpoint
CREATE TYPE "concerned_by" AS ENUM('mandate', 'member', 'below');--> statement-breakpoint
CREATE TYPE "confided_outcome" AS ENUM('lifted', 'stands');--> statement-breakpoint
CREATE TYPE "consensus_ending" AS ENUM('adopted', 'withdrawn');--> statement-breakpoint
CREATE TYPE "stance" AS ENUM('consent', 'reservation', 'objection', 'abstention');--> statement-breakpoint
CREATE TYPE "arrival_state" AS ENUM('reading', 'mapping', 'checking', 'checked', 'applying', 'applied', 'undoing', 'undone', 'refused', 'cancelled');--> statement-breakpoint
CREATE TYPE "arrival_export_state" AS ENUM('waiting', 'ready', 'failed', 'expired');--> statement-breakpoint
CREATE TYPE "arrival_outcome" AS ENUM('applied', 'undone', 'kept');--> statement-breakpoint
CREATE TYPE "wave_among" AS ENUM('mandates', 'members', 'everybody');--> statement-breakpoint
CREATE TYPE "union_state" AS ENUM('prepared', 'applying', 'applied', 'undoing', 'undone');--> statement-breakpoint
CREATE TYPE "exchange_side" AS ENUM('loop', 'space');--> statement-breakpoint
CREATE TYPE "mp_level" AS ENUM('available', 'limited', 'unavailable');--> statement-breakpoint
CREATE TYPE "mp_nearness" AS ENUM('same', 'region', 'elsewhere', 'unknown');--> statement-breakpoint
CREATE TYPE "mp_request_state" AS ENUM('waiting', 'accepted', 'declined', 'done', 'withdrawn');--> statement-breakpoint
CREATE TYPE "mp_run_state" AS ENUM('proposed', 'adopted', 'withdrawn');--> statement-breakpoint
CREATE TYPE "mp_why" AS ENUM('kept', 'first', 'unavailable', 'not_mp', 'nearer', 'fairer', 'by_hand', 'nobody');--> statement-breakpoint
CREATE TYPE "matter_kind" AS ENUM('difficulty', 'mediation', 'passed_on', 'map', 'welcome', 'other');--> statement-breakpoint
CREATE TYPE "mandate_end" AS ENUM('term', 'resigned', 'recalled', 'replaced', 'cancelled', 'unit_closed', 'right_lost', 'other');--> statement-breakpoint
CREATE TYPE "plan_state" AS ENUM('draft', 'enacted', 'withdrawn');--> statement-breakpoint
CREATE TYPE "waiver_of" AS ENUM('appointment', 'plan', 'ending');--> statement-breakpoint
CREATE TYPE "office_kind" AS ENUM('mp', 'mep', 'senator', 'mayor', 'councillor', 'other');--> statement-breakpoint
CREATE TYPE "joining" AS ENUM('free', 'request', 'closed');--> statement-breakpoint
CREATE TYPE "unit_change_kind" AS ENUM('founded', 'renamed', 'moved', 'merged', 'split', 'closed', 'reopened');--> statement-breakpoint
CREATE TABLE "candidacy" (
	"id" uuid PRIMARY KEY,
	"call_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"stood_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "candidacy_decision" (
	"candidacy_id" uuid PRIMARY KEY,
	"fate" "candidacy_fate" NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"appointment_id" uuid,
	"consensus_id" uuid,
	"decided_by" uuid,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	"told_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "volunteer_call" (
	"id" uuid PRIMARY KEY,
	"unit_id" uuid NOT NULL,
	"kind_key" text NOT NULL,
	"seats" integer NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"opens_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"zone" text NOT NULL,
	"opened_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "volunteer_call_closure" (
	"call_id" uuid PRIMARY KEY,
	"closed_by" uuid,
	"closed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consensus" (
	"id" uuid PRIMARY KEY,
	"unit_id" uuid NOT NULL,
	"kind_key" text NOT NULL,
	"rule_id" uuid NOT NULL,
	"rule" jsonb NOT NULL,
	"seats" integer NOT NULL,
	"zone" text NOT NULL,
	"opened_by" uuid,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consensus_asked" (
	"consensus_id" uuid,
	"person_id" uuid,
	"by" "concerned_by" NOT NULL,
	CONSTRAINT "consensus_asked_pkey" PRIMARY KEY("consensus_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "consensus_confided" (
	"position_id" uuid PRIMARY KEY,
	"words" text NOT NULL,
	"outcome" "confided_outcome",
	"outcome_words" text DEFAULT '' NOT NULL,
	"reported_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "consensus_end" (
	"consensus_id" uuid PRIMARY KEY,
	"ending" "consensus_ending" NOT NULL,
	"proposal_id" uuid NOT NULL,
	"appointment_id" uuid,
	"reason" text DEFAULT '' NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp with time zone DEFAULT now() NOT NULL,
	"told_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "consensus_named" (
	"id" uuid PRIMARY KEY,
	"proposal_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" text,
	"accepted_at" timestamp with time zone,
	"declined_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "consensus_position" (
	"id" uuid PRIMARY KEY,
	"proposal_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"stance" "stance" NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"confided" boolean DEFAULT false NOT NULL,
	"taken_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consensus_proposal" (
	"id" uuid PRIMARY KEY,
	"consensus_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"replaces" boolean DEFAULT false NOT NULL,
	"proposed_by" uuid,
	"proposed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"told_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "consensus_third_party" (
	"consensus_id" uuid PRIMARY KEY,
	"person_id" uuid NOT NULL,
	"designated_by" uuid,
	"designated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"accepted_at" timestamp with time zone,
	"declined_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "consensus_word" (
	"id" uuid PRIMARY KEY,
	"consensus_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"body" text NOT NULL,
	"said_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "arrival_batch" (
	"id" uuid PRIMARY KEY,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"source_name" text NOT NULL,
	"file_name" text NOT NULL,
	"size" integer NOT NULL,
	"state" "arrival_state" DEFAULT 'reading'::"arrival_state" NOT NULL,
	"format" jsonb,
	"header" text[] DEFAULT '{}'::text[] NOT NULL,
	"sample" jsonb DEFAULT '[]' NOT NULL,
	"columns" jsonb DEFAULT '[]' NOT NULL,
	"remembered" boolean DEFAULT false NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer,
	"figures" jsonb DEFAULT '{}' NOT NULL,
	"failure" jsonb,
	"alive_at" timestamp with time zone,
	"stop_asked" boolean DEFAULT false NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"checked_at" timestamp with time zone,
	"applied_by" uuid,
	"applied_at" timestamp with time zone,
	"undone_by" uuid,
	"undone_at" timestamp with time zone,
	"erased_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "arrival_chunk" (
	"batch_id" uuid,
	"n" integer,
	"bytes" bytea NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "arrival_chunk_pkey" PRIMARY KEY("batch_id","n")
);
--> statement-breakpoint
CREATE TABLE "arrival_export" (
	"id" uuid PRIMARY KEY,
	"kinds" text[] NOT NULL,
	"format" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"state" "arrival_export_state" DEFAULT 'waiting'::"arrival_export_state" NOT NULL,
	"counts" jsonb DEFAULT '{}' NOT NULL,
	"mark" text NOT NULL,
	"size" integer,
	"failure" text,
	"made_by" uuid,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"fetched" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "arrival_export_chunk" (
	"export_id" uuid,
	"n" integer,
	"bytes" bytea NOT NULL,
	CONSTRAINT "arrival_export_chunk_pkey" PRIMARY KEY("export_id","n")
);
--> statement-breakpoint
CREATE TABLE "arrival_line" (
	"batch_id" uuid,
	"n" integer,
	"cells" jsonb NOT NULL,
	"given" jsonb NOT NULL,
	"external" text,
	"fresh_id" uuid NOT NULL,
	"thing_id" uuid,
	"person_id" uuid,
	"unit_id" uuid,
	"fate" text,
	"faults" jsonb DEFAULT '[]' NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"depth" integer DEFAULT 0 NOT NULL,
	"outcome" "arrival_outcome",
	CONSTRAINT "arrival_line_pkey" PRIMARY KEY("batch_id","n")
);
--> statement-breakpoint
CREATE TABLE "arrival_mapping" (
	"id" uuid PRIMARY KEY,
	"source" text NOT NULL,
	"kind" text NOT NULL,
	"fingerprint" text NOT NULL,
	"columns" jsonb NOT NULL,
	"made_by" uuid,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_merge" (
	"id" uuid PRIMARY KEY,
	"kept_id" uuid NOT NULL,
	"gone_id" uuid NOT NULL,
	"moved" jsonb NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"merged_by" uuid,
	"merged_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "two_people" (
	"one_id" uuid,
	"other_id" uuid,
	"decided_by" uuid,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "two_people_pkey" PRIMARY KEY("one_id","other_id")
);
--> statement-breakpoint
CREATE TABLE "external_id" (
	"id" uuid PRIMARY KEY,
	"source" text NOT NULL,
	"kind" text NOT NULL,
	"external" text NOT NULL,
	"thing_id" uuid NOT NULL,
	"batch_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY,
	"wave_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"token_hash" text,
	"sent_at" timestamp with time zone,
	"opened_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"remark" text,
	"remark_seen" boolean DEFAULT false NOT NULL,
	"corrected" jsonb DEFAULT '[]' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitation_wave" (
	"id" uuid PRIMARY KEY,
	"name" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"among" "wave_among" NOT NULL,
	"size" integer NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"launched_at" timestamp with time zone,
	"stopped_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "installation_union" (
	"id" uuid PRIMARY KEY,
	"name" text NOT NULL,
	"source" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"state" "union_state" DEFAULT 'prepared'::"union_state" NOT NULL,
	"size" integer NOT NULL,
	"choices" jsonb NOT NULL,
	"batches" jsonb DEFAULT '{}' NOT NULL,
	"failure" text,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"applied_at" timestamp with time zone,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "counterpart" (
	"id" uuid PRIMARY KEY,
	"kind_key" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"decided_by" uuid,
	"valid_from" timestamp with time zone DEFAULT now() NOT NULL,
	"valid_to" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "exchange" (
	"id" uuid PRIMARY KEY,
	"loop_id" uuid NOT NULL,
	"kind_key" text NOT NULL,
	"space_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"started_by" uuid,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"batch_id" uuid
);
--> statement-breakpoint
CREATE TABLE "exchange_reading" (
	"exchange_id" uuid,
	"person_id" uuid,
	"read_at" timestamp with time zone NOT NULL,
	CONSTRAINT "exchange_reading_pkey" PRIMARY KEY("exchange_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "exchange_word" (
	"id" uuid PRIMARY KEY,
	"exchange_id" uuid NOT NULL,
	"side" "exchange_side" NOT NULL,
	"author_id" uuid,
	"body" text NOT NULL,
	"said_at" timestamp with time zone DEFAULT now() NOT NULL,
	"told_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "mp_availability" (
	"id" uuid PRIMARY KEY,
	"person_id" uuid NOT NULL,
	"level" "mp_level" NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date,
	"at_most" integer,
	"note" text DEFAULT '' NOT NULL,
	"said_by" uuid,
	"said_at" timestamp with time zone DEFAULT now() NOT NULL,
	"taken_back_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "mp_request" (
	"id" uuid PRIMARY KEY,
	"loop_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"words" text NOT NULL,
	"wished_on" date,
	"state" "mp_request_state" DEFAULT 'waiting'::"mp_request_state" NOT NULL,
	"asked_by" uuid,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answered_at" timestamp with time zone,
	"told_at" timestamp with time zone,
	"silence_told_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "mp_request_step" (
	"id" uuid PRIMARY KEY,
	"request_id" uuid NOT NULL,
	"state" "mp_request_state" NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"by_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"told_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "mp_run" (
	"id" uuid PRIMARY KEY,
	"state" "mp_run_state" DEFAULT 'proposed'::"mp_run_state" NOT NULL,
	"rules" jsonb NOT NULL,
	"limit" integer NOT NULL,
	"shortages" jsonb DEFAULT '[]' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"made_by" uuid,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_on" date,
	"minutes" text DEFAULT '' NOT NULL,
	"settled_by" uuid,
	"settled_at" timestamp with time zone,
	"appointment_id" uuid,
	"told_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "mp_run_line" (
	"id" uuid PRIMARY KEY,
	"run_id" uuid NOT NULL,
	"loop_id" uuid NOT NULL,
	"person_id" uuid,
	"former_id" uuid,
	"mandate_ids" uuid[] DEFAULT '{}'::uuid[] NOT NULL,
	"nearness" "mp_nearness" NOT NULL,
	"km" integer,
	"why" "mp_why" NOT NULL,
	"pinned" boolean DEFAULT false NOT NULL,
	"pin_reason" text DEFAULT '' NOT NULL,
	"pinned_by" uuid
);
--> statement-breakpoint
CREATE TABLE "handled_matter" (
	"id" uuid PRIMARY KEY,
	"loop_id" uuid NOT NULL,
	"kind" "matter_kind" NOT NULL,
	"label" text DEFAULT '' NOT NULL,
	"opened_on" date NOT NULL,
	"closed_on" date,
	"recorded_by" uuid,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pair_review" (
	"id" uuid PRIMARY KEY,
	"year" integer NOT NULL,
	"figures" jsonb NOT NULL,
	"counted_at" timestamp with time zone NOT NULL,
	"counted_by" uuid,
	"published_at" timestamp with time zone,
	"published_by" uuid
);
--> statement-breakpoint
CREATE TABLE "call_wish" (
	"id" uuid PRIMARY KEY,
	"unit_id" uuid NOT NULL,
	"kind_key" text NOT NULL,
	"person_id" uuid NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appointment" (
	"id" uuid PRIMARY KEY,
	"unit_id" uuid NOT NULL,
	"means" "appointment_means" NOT NULL,
	"decided_on" date NOT NULL,
	"minutes" text DEFAULT '' NOT NULL,
	"result" jsonb DEFAULT '{}' NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delegation" (
	"id" uuid PRIMARY KEY,
	"mandate_id" uuid NOT NULL,
	"power" text NOT NULL,
	"person_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"revoked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan" (
	"id" uuid PRIMARY KEY,
	"unit_id" uuid NOT NULL,
	"title" text NOT NULL,
	"state" "plan_state" DEFAULT 'draft'::"plan_state" NOT NULL,
	"means" "appointment_means" DEFAULT 'nomination'::"appointment_means" NOT NULL,
	"minutes" text DEFAULT '' NOT NULL,
	"takes_effect_at" timestamp with time zone,
	"made_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_by" uuid,
	"appointment_id" uuid
);
--> statement-breakpoint
CREATE TABLE "plan_step" (
	"id" uuid PRIMARY KEY,
	"plan_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"unit_id" uuid,
	"kind_key" text,
	"person_id" uuid,
	"title" text,
	"ends_at" timestamp with time zone,
	"under_id" uuid,
	"substitute_for_id" uuid,
	"ends_mandate_id" uuid
);
--> statement-breakpoint
CREATE TABLE "qualification" (
	"id" uuid PRIMARY KEY,
	"person_id" uuid NOT NULL,
	"training" text NOT NULL,
	"followed_on" date NOT NULL,
	"expires_on" date,
	"recorded_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "parity_waiver" (
	"id" uuid PRIMARY KEY,
	"unit_id" uuid NOT NULL,
	"kind_key" text,
	"rule_id" uuid NOT NULL,
	"of" "waiver_of" NOT NULL,
	"subject_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"granted_by" uuid,
	"granted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "handover_item" (
	"id" uuid PRIMARY KEY,
	"mandate_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"label" text NOT NULL,
	"done_at" timestamp with time zone,
	"done_by" uuid
);
--> statement-breakpoint
CREATE TABLE "office" (
	"id" uuid PRIMARY KEY,
	"person_id" uuid NOT NULL,
	"kind" "office_kind" NOT NULL,
	"place_id" text,
	"constituency" integer,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"recorded_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "belonging_right" (
	"id" uuid PRIMARY KEY,
	"key" text NOT NULL,
	"label" jsonb NOT NULL,
	"source" jsonb NOT NULL,
	"target" jsonb NOT NULL,
	"gives_kind" text,
	"may_decline" boolean DEFAULT true NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"decided_by" uuid,
	"valid_from" timestamp with time zone DEFAULT now() NOT NULL,
	"valid_to" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "right_declined" (
	"id" uuid PRIMARY KEY,
	"person_id" uuid NOT NULL,
	"right_key" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"declined_at" timestamp with time zone DEFAULT now() NOT NULL,
	"taken_back_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "term_notice" (
	"mandate_id" uuid,
	"ends_at" timestamp with time zone,
	"days_before" integer,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "term_notice_pkey" PRIMARY KEY("mandate_id","ends_at","days_before")
);
--> statement-breakpoint
CREATE TABLE "thanks" (
	"id" uuid PRIMARY KEY,
	"mandate_id" uuid NOT NULL,
	"body" text NOT NULL,
	"by_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certification" (
	"id" uuid PRIMARY KEY,
	"unit_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	"decided_by" uuid
);
--> statement-breakpoint
CREATE TABLE "join_request" (
	"id" uuid PRIMARY KEY,
	"unit_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	"accepted" boolean,
	"reason" text,
	"announced_at" timestamp with time zone,
	"told_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "unit_change" (
	"id" uuid PRIMARY KEY,
	"unit_id" uuid NOT NULL,
	"kind" "unit_change_kind" NOT NULL,
	"other_id" uuid,
	"details" jsonb DEFAULT '{}' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"decided_by" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unit_place" (
	"id" uuid PRIMARY KEY,
	"unit_id" uuid NOT NULL,
	"place_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unit_redirect" (
	"slug" text PRIMARY KEY,
	"unit_id" uuid NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unit_version" (
	"id" uuid PRIMARY KEY,
	"unit_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"name_of" text NOT NULL,
	"search_name" text NOT NULL,
	"parent_id" uuid,
	"place_id" text,
	"valid_from" timestamp with time zone DEFAULT now() NOT NULL,
	"valid_to" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "mandate" ADD COLUMN "rule_id" uuid;--> statement-breakpoint
ALTER TABLE "mandate" ADD COLUMN "appointment_id" uuid;--> statement-breakpoint
ALTER TABLE "mandate" ADD COLUMN "under_id" uuid;--> statement-breakpoint
ALTER TABLE "mandate" ADD COLUMN "substitute_for_id" uuid;--> statement-breakpoint
ALTER TABLE "mandate" ADD COLUMN "succeeds_id" uuid;--> statement-breakpoint
ALTER TABLE "mandate" ADD COLUMN "end_reason" "mandate_end";--> statement-breakpoint
ALTER TABLE "mandate" ADD COLUMN "ended_by" uuid;--> statement-breakpoint
ALTER TABLE "mandate" ADD COLUMN "told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mandate" ADD COLUMN "end_told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mandate" ADD COLUMN "right_id" uuid;--> statement-breakpoint
ALTER TABLE "mandate" ADD COLUMN "because_id" uuid;--> statement-breakpoint
ALTER TABLE "mandate_kind" ADD COLUMN "college" jsonb;--> statement-breakpoint
ALTER TABLE "mandate_kind" ADD COLUMN "pair_blocks" text[] DEFAULT '{appointment}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "mandate_kind" ADD COLUMN "term_months" integer;--> statement-breakpoint
ALTER TABLE "mandate_kind" ADD COLUMN "term_limit" integer;--> statement-breakpoint
ALTER TABLE "mandate_kind" ADD COLUMN "conditions" jsonb DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "mandate_kind" ADD COLUMN "incompatible" jsonb DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "mandate_kind" ADD COLUMN "means" "appointment_means"[] DEFAULT '{nomination,consensus,election,by_right}'::"appointment_means"[] NOT NULL;--> statement-breakpoint
ALTER TABLE "mandate_kind" ADD COLUMN "consensus" jsonb;--> statement-breakpoint
ALTER TABLE "mandate_kind" ADD COLUMN "handover" jsonb DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "mandate_kind" ADD COLUMN "shows" text[] DEFAULT '{name,title}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "mandate_kind" ADD COLUMN "decided_by" uuid;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "right_id" uuid;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "because_id" uuid;--> statement-breakpoint
ALTER TABLE "unit" ADD COLUMN "join_condition" text;--> statement-breakpoint
ALTER TABLE "unit_kind" ADD COLUMN "joining" "joining" DEFAULT 'closed'::"joining" NOT NULL;--> statement-breakpoint
ALTER TABLE "unit_kind" ADD COLUMN "required_charges" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "unit_kind" ADD COLUMN "college" jsonb;--> statement-breakpoint
ALTER TABLE "unit_kind" ADD COLUMN "shows" text[] DEFAULT '{members,charges,meeting,contact,under}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "unit_kind" ADD COLUMN "decided_by" uuid;--> statement-breakpoint
CREATE UNIQUE INDEX "candidacy_call_id_person_id_index" ON "candidacy" ("call_id","person_id");--> statement-breakpoint
CREATE INDEX "candidacy_person_id_index" ON "candidacy" ("person_id");--> statement-breakpoint
CREATE INDEX "volunteer_call_unit_id_index" ON "volunteer_call" ("unit_id");--> statement-breakpoint
CREATE INDEX "volunteer_call_closes_on_index" ON "volunteer_call" ("closes_on");--> statement-breakpoint
CREATE INDEX "consensus_unit_id_opened_at_index" ON "consensus" ("unit_id","opened_at");--> statement-breakpoint
CREATE INDEX "consensus_asked_person_id_index" ON "consensus_asked" ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "consensus_named_proposal_id_person_id_index" ON "consensus_named" ("proposal_id","person_id");--> statement-breakpoint
CREATE INDEX "consensus_named_person_id_index" ON "consensus_named" ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "consensus_position_proposal_id_person_id_index" ON "consensus_position" ("proposal_id","person_id");--> statement-breakpoint
CREATE INDEX "consensus_position_person_id_index" ON "consensus_position" ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "consensus_proposal_consensus_id_number_index" ON "consensus_proposal" ("consensus_id","number");--> statement-breakpoint
CREATE INDEX "consensus_word_consensus_id_said_at_index" ON "consensus_word" ("consensus_id","said_at");--> statement-breakpoint
CREATE INDEX "arrival_batch_created_at_index" ON "arrival_batch" ("created_at");--> statement-breakpoint
CREATE INDEX "arrival_batch_state_index" ON "arrival_batch" ("state");--> statement-breakpoint
CREATE INDEX "arrival_chunk_received_at_index" ON "arrival_chunk" ("received_at");--> statement-breakpoint
CREATE INDEX "arrival_export_made_at_index" ON "arrival_export" ("made_at");--> statement-breakpoint
CREATE INDEX "arrival_export_expires_at_index" ON "arrival_export" ("expires_at");--> statement-breakpoint
CREATE INDEX "arrival_line_batch_id_external_index" ON "arrival_line" ("batch_id","external");--> statement-breakpoint
CREATE UNIQUE INDEX "arrival_mapping_source_kind_fingerprint_index" ON "arrival_mapping" ("source","kind","fingerprint");--> statement-breakpoint
CREATE INDEX "person_merge_kept_id_index" ON "person_merge" ("kept_id");--> statement-breakpoint
CREATE INDEX "person_merge_gone_id_index" ON "person_merge" ("gone_id");--> statement-breakpoint
CREATE INDEX "two_people_other_id_index" ON "two_people" ("other_id");--> statement-breakpoint
CREATE UNIQUE INDEX "external_id_source_kind_external_index" ON "external_id" ("source","kind","external");--> statement-breakpoint
CREATE INDEX "external_id_kind_thing_id_index" ON "external_id" ("kind","thing_id");--> statement-breakpoint
CREATE INDEX "external_id_batch_id_index" ON "external_id" ("batch_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_person_id_index" ON "invitation" ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_token_hash_index" ON "invitation" ("token_hash");--> statement-breakpoint
CREATE INDEX "invitation_wave_id_sent_at_index" ON "invitation" ("wave_id","sent_at");--> statement-breakpoint
CREATE INDEX "counterpart_kind_key_index" ON "counterpart" ("kind_key");--> statement-breakpoint
CREATE INDEX "counterpart_unit_id_index" ON "counterpart" ("unit_id");--> statement-breakpoint
CREATE INDEX "exchange_loop_id_kind_key_index" ON "exchange" ("loop_id","kind_key");--> statement-breakpoint
CREATE INDEX "exchange_space_id_kind_key_index" ON "exchange" ("space_id","kind_key");--> statement-breakpoint
CREATE UNIQUE INDEX "exchange_batch_id_loop_id_index" ON "exchange" ("batch_id","loop_id");--> statement-breakpoint
CREATE INDEX "exchange_reading_person_id_index" ON "exchange_reading" ("person_id");--> statement-breakpoint
CREATE INDEX "exchange_word_exchange_id_said_at_index" ON "exchange_word" ("exchange_id","said_at");--> statement-breakpoint
CREATE INDEX "mp_availability_person_id_said_at_index" ON "mp_availability" ("person_id","said_at");--> statement-breakpoint
CREATE INDEX "mp_request_loop_id_asked_at_index" ON "mp_request" ("loop_id","asked_at");--> statement-breakpoint
CREATE INDEX "mp_request_state_asked_at_index" ON "mp_request" ("state","asked_at");--> statement-breakpoint
CREATE INDEX "mp_request_step_request_id_at_index" ON "mp_request_step" ("request_id","at");--> statement-breakpoint
CREATE INDEX "mp_run_made_at_index" ON "mp_run" ("made_at");--> statement-breakpoint
CREATE UNIQUE INDEX "mp_run_line_run_id_loop_id_index" ON "mp_run_line" ("run_id","loop_id");--> statement-breakpoint
CREATE INDEX "mp_run_line_person_id_index" ON "mp_run_line" ("person_id");--> statement-breakpoint
CREATE INDEX "handled_matter_loop_id_opened_on_index" ON "handled_matter" ("loop_id","opened_on");--> statement-breakpoint
CREATE UNIQUE INDEX "pair_review_year_index" ON "pair_review" ("year");--> statement-breakpoint
CREATE UNIQUE INDEX "call_wish_unit_id_kind_key_person_id_index" ON "call_wish" ("unit_id","kind_key","person_id");--> statement-breakpoint
CREATE INDEX "appointment_unit_id_decided_on_index" ON "appointment" ("unit_id","decided_on");--> statement-breakpoint
CREATE INDEX "delegation_person_id_index" ON "delegation" ("person_id");--> statement-breakpoint
CREATE INDEX "delegation_mandate_id_index" ON "delegation" ("mandate_id");--> statement-breakpoint
CREATE INDEX "mandate_ends_at_index" ON "mandate" ("ends_at");--> statement-breakpoint
CREATE INDEX "mandate_substitute_for_id_index" ON "mandate" ("substitute_for_id");--> statement-breakpoint
CREATE INDEX "mandate_under_id_index" ON "mandate" ("under_id");--> statement-breakpoint
CREATE INDEX "plan_unit_id_index" ON "plan" ("unit_id");--> statement-breakpoint
CREATE INDEX "plan_step_plan_id_index" ON "plan_step" ("plan_id");--> statement-breakpoint
CREATE INDEX "qualification_person_id_training_index" ON "qualification" ("person_id","training");--> statement-breakpoint
CREATE INDEX "parity_waiver_unit_id_index" ON "parity_waiver" ("unit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "handover_item_mandate_id_position_index" ON "handover_item" ("mandate_id","position");--> statement-breakpoint
CREATE INDEX "office_person_id_index" ON "office" ("person_id");--> statement-breakpoint
CREATE INDEX "office_kind_place_id_index" ON "office" ("kind","place_id");--> statement-breakpoint
CREATE INDEX "right_declined_person_id_index" ON "right_declined" ("person_id");--> statement-breakpoint
CREATE INDEX "thanks_mandate_id_index" ON "thanks" ("mandate_id");--> statement-breakpoint
CREATE INDEX "certification_unit_id_index" ON "certification" ("unit_id");--> statement-breakpoint
CREATE INDEX "join_request_unit_id_asked_at_index" ON "join_request" ("unit_id","asked_at");--> statement-breakpoint
CREATE INDEX "join_request_person_id_index" ON "join_request" ("person_id");--> statement-breakpoint
CREATE INDEX "unit_name_trigrams" ON "unit" USING gin ("search_name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "unit_open_name" ON "unit" ("search_name") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "unit_change_unit_id_at_index" ON "unit_change" ("unit_id","at");--> statement-breakpoint
CREATE INDEX "unit_change_other_id_index" ON "unit_change" ("other_id");--> statement-breakpoint
CREATE UNIQUE INDEX "unit_place_unit_id_place_id_index" ON "unit_place" ("unit_id","place_id");--> statement-breakpoint
CREATE INDEX "unit_place_place_id_index" ON "unit_place" ("place_id");--> statement-breakpoint
CREATE INDEX "unit_version_unit_id_valid_from_index" ON "unit_version" ("unit_id","valid_from");--> statement-breakpoint
CREATE INDEX "unit_version_parent_id_index" ON "unit_version" ("parent_id");--> statement-breakpoint
ALTER TABLE "candidacy" ADD CONSTRAINT "candidacy_call_id_volunteer_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "volunteer_call"("id");--> statement-breakpoint
ALTER TABLE "candidacy" ADD CONSTRAINT "candidacy_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "candidacy_decision" ADD CONSTRAINT "candidacy_decision_candidacy_id_candidacy_id_fkey" FOREIGN KEY ("candidacy_id") REFERENCES "candidacy"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "candidacy_decision" ADD CONSTRAINT "candidacy_decision_appointment_id_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointment"("id");--> statement-breakpoint
ALTER TABLE "candidacy_decision" ADD CONSTRAINT "candidacy_decision_consensus_id_consensus_id_fkey" FOREIGN KEY ("consensus_id") REFERENCES "consensus"("id");--> statement-breakpoint
ALTER TABLE "volunteer_call" ADD CONSTRAINT "volunteer_call_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "volunteer_call_closure" ADD CONSTRAINT "volunteer_call_closure_call_id_volunteer_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "volunteer_call"("id");--> statement-breakpoint
ALTER TABLE "consensus" ADD CONSTRAINT "consensus_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "consensus_asked" ADD CONSTRAINT "consensus_asked_consensus_id_consensus_id_fkey" FOREIGN KEY ("consensus_id") REFERENCES "consensus"("id");--> statement-breakpoint
ALTER TABLE "consensus_asked" ADD CONSTRAINT "consensus_asked_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "consensus_confided" ADD CONSTRAINT "consensus_confided_position_id_consensus_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "consensus_position"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "consensus_end" ADD CONSTRAINT "consensus_end_consensus_id_consensus_id_fkey" FOREIGN KEY ("consensus_id") REFERENCES "consensus"("id");--> statement-breakpoint
ALTER TABLE "consensus_end" ADD CONSTRAINT "consensus_end_proposal_id_consensus_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "consensus_proposal"("id");--> statement-breakpoint
ALTER TABLE "consensus_end" ADD CONSTRAINT "consensus_end_appointment_id_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointment"("id");--> statement-breakpoint
ALTER TABLE "consensus_named" ADD CONSTRAINT "consensus_named_proposal_id_consensus_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "consensus_proposal"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "consensus_named" ADD CONSTRAINT "consensus_named_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "consensus_position" ADD CONSTRAINT "consensus_position_proposal_id_consensus_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "consensus_proposal"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "consensus_position" ADD CONSTRAINT "consensus_position_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "consensus_proposal" ADD CONSTRAINT "consensus_proposal_consensus_id_consensus_id_fkey" FOREIGN KEY ("consensus_id") REFERENCES "consensus"("id");--> statement-breakpoint
ALTER TABLE "consensus_third_party" ADD CONSTRAINT "consensus_third_party_consensus_id_consensus_id_fkey" FOREIGN KEY ("consensus_id") REFERENCES "consensus"("id");--> statement-breakpoint
ALTER TABLE "consensus_third_party" ADD CONSTRAINT "consensus_third_party_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "consensus_word" ADD CONSTRAINT "consensus_word_consensus_id_consensus_id_fkey" FOREIGN KEY ("consensus_id") REFERENCES "consensus"("id");--> statement-breakpoint
ALTER TABLE "consensus_word" ADD CONSTRAINT "consensus_word_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "arrival_export_chunk" ADD CONSTRAINT "arrival_export_chunk_export_id_arrival_export_id_fkey" FOREIGN KEY ("export_id") REFERENCES "arrival_export"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "arrival_line" ADD CONSTRAINT "arrival_line_batch_id_arrival_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "arrival_batch"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_kept_id_person_id_fkey" FOREIGN KEY ("kept_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "two_people" ADD CONSTRAINT "two_people_one_id_person_id_fkey" FOREIGN KEY ("one_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "two_people" ADD CONSTRAINT "two_people_other_id_person_id_fkey" FOREIGN KEY ("other_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_wave_id_invitation_wave_id_fkey" FOREIGN KEY ("wave_id") REFERENCES "invitation_wave"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "invitation_wave" ADD CONSTRAINT "invitation_wave_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "installation_union" ADD CONSTRAINT "installation_union_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "counterpart" ADD CONSTRAINT "counterpart_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "exchange" ADD CONSTRAINT "exchange_loop_id_unit_id_fkey" FOREIGN KEY ("loop_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "exchange" ADD CONSTRAINT "exchange_space_id_unit_id_fkey" FOREIGN KEY ("space_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "exchange_reading" ADD CONSTRAINT "exchange_reading_exchange_id_exchange_id_fkey" FOREIGN KEY ("exchange_id") REFERENCES "exchange"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "exchange_reading" ADD CONSTRAINT "exchange_reading_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "exchange_word" ADD CONSTRAINT "exchange_word_exchange_id_exchange_id_fkey" FOREIGN KEY ("exchange_id") REFERENCES "exchange"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "exchange_word" ADD CONSTRAINT "exchange_word_author_id_person_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE SET NULL;--> statement-breakpoint
ALTER TABLE "mp_availability" ADD CONSTRAINT "mp_availability_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "mp_request" ADD CONSTRAINT "mp_request_loop_id_unit_id_fkey" FOREIGN KEY ("loop_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "mp_request" ADD CONSTRAINT "mp_request_asked_by_person_id_fkey" FOREIGN KEY ("asked_by") REFERENCES "person"("id") ON DELETE SET NULL;--> statement-breakpoint
ALTER TABLE "mp_request_step" ADD CONSTRAINT "mp_request_step_request_id_mp_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "mp_request"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "mp_request_step" ADD CONSTRAINT "mp_request_step_by_id_person_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL;--> statement-breakpoint
ALTER TABLE "mp_run_line" ADD CONSTRAINT "mp_run_line_run_id_mp_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "mp_run"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "mp_run_line" ADD CONSTRAINT "mp_run_line_loop_id_unit_id_fkey" FOREIGN KEY ("loop_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "mp_run_line" ADD CONSTRAINT "mp_run_line_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL;--> statement-breakpoint
ALTER TABLE "mp_run_line" ADD CONSTRAINT "mp_run_line_former_id_person_id_fkey" FOREIGN KEY ("former_id") REFERENCES "person"("id") ON DELETE SET NULL;--> statement-breakpoint
ALTER TABLE "handled_matter" ADD CONSTRAINT "handled_matter_loop_id_unit_id_fkey" FOREIGN KEY ("loop_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "call_wish" ADD CONSTRAINT "call_wish_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "call_wish" ADD CONSTRAINT "call_wish_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_mandate_id_mandate_id_fkey" FOREIGN KEY ("mandate_id") REFERENCES "mandate"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_appointment_id_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointment"("id");--> statement-breakpoint
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_under_id_mandate_id_fkey" FOREIGN KEY ("under_id") REFERENCES "mandate"("id") ON DELETE SET NULL;--> statement-breakpoint
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_substitute_for_id_mandate_id_fkey" FOREIGN KEY ("substitute_for_id") REFERENCES "mandate"("id") ON DELETE SET NULL;--> statement-breakpoint
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_succeeds_id_mandate_id_fkey" FOREIGN KEY ("succeeds_id") REFERENCES "mandate"("id") ON DELETE SET NULL;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_appointment_id_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointment"("id");--> statement-breakpoint
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_plan_id_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_under_id_mandate_id_fkey" FOREIGN KEY ("under_id") REFERENCES "mandate"("id") ON DELETE SET NULL;--> statement-breakpoint
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_substitute_for_id_mandate_id_fkey" FOREIGN KEY ("substitute_for_id") REFERENCES "mandate"("id") ON DELETE SET NULL;--> statement-breakpoint
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_ends_mandate_id_mandate_id_fkey" FOREIGN KEY ("ends_mandate_id") REFERENCES "mandate"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "qualification" ADD CONSTRAINT "qualification_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "parity_waiver" ADD CONSTRAINT "parity_waiver_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "handover_item" ADD CONSTRAINT "handover_item_mandate_id_mandate_id_fkey" FOREIGN KEY ("mandate_id") REFERENCES "mandate"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "office" ADD CONSTRAINT "office_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "right_declined" ADD CONSTRAINT "right_declined_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "right_declined" ADD CONSTRAINT "right_declined_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "term_notice" ADD CONSTRAINT "term_notice_mandate_id_mandate_id_fkey" FOREIGN KEY ("mandate_id") REFERENCES "mandate"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "thanks" ADD CONSTRAINT "thanks_mandate_id_mandate_id_fkey" FOREIGN KEY ("mandate_id") REFERENCES "mandate"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "certification" ADD CONSTRAINT "certification_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "join_request" ADD CONSTRAINT "join_request_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "join_request" ADD CONSTRAINT "join_request_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "unit_change" ADD CONSTRAINT "unit_change_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "unit_change" ADD CONSTRAINT "unit_change_other_id_unit_id_fkey" FOREIGN KEY ("other_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "unit_place" ADD CONSTRAINT "unit_place_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "unit_redirect" ADD CONSTRAINT "unit_redirect_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "unit_version" ADD CONSTRAINT "unit_version_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");