CREATE TYPE "mandate_end" AS ENUM('term', 'resigned', 'recalled', 'replaced', 'cancelled', 'unit_closed', 'right_lost', 'other');--> statement-breakpoint
CREATE TYPE "plan_state" AS ENUM('draft', 'enacted', 'withdrawn');--> statement-breakpoint
CREATE TYPE "waiver_of" AS ENUM('appointment', 'plan', 'ending');--> statement-breakpoint
CREATE TYPE "office_kind" AS ENUM('mp', 'mep', 'senator', 'mayor', 'councillor', 'other');--> statement-breakpoint
CREATE TYPE "joining" AS ENUM('free', 'request', 'closed');--> statement-breakpoint
CREATE TYPE "unit_change_kind" AS ENUM('founded', 'renamed', 'moved', 'merged', 'split', 'closed', 'reopened');--> statement-breakpoint
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
	"reason" text
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
CREATE INDEX "handover_item_mandate_id_index" ON "handover_item" ("mandate_id");--> statement-breakpoint
CREATE INDEX "office_person_id_index" ON "office" ("person_id");--> statement-breakpoint
CREATE INDEX "office_kind_place_id_index" ON "office" ("kind","place_id");--> statement-breakpoint
CREATE INDEX "right_declined_person_id_index" ON "right_declined" ("person_id");--> statement-breakpoint
CREATE INDEX "thanks_mandate_id_index" ON "thanks" ("mandate_id");--> statement-breakpoint
CREATE INDEX "certification_unit_id_index" ON "certification" ("unit_id");--> statement-breakpoint
CREATE INDEX "join_request_unit_id_asked_at_index" ON "join_request" ("unit_id","asked_at");--> statement-breakpoint
CREATE INDEX "join_request_person_id_index" ON "join_request" ("person_id");--> statement-breakpoint
CREATE INDEX "unit_change_unit_id_at_index" ON "unit_change" ("unit_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "unit_place_unit_id_place_id_index" ON "unit_place" ("unit_id","place_id");--> statement-breakpoint
CREATE INDEX "unit_place_place_id_index" ON "unit_place" ("place_id");--> statement-breakpoint
CREATE INDEX "unit_version_unit_id_valid_from_index" ON "unit_version" ("unit_id","valid_from");--> statement-breakpoint
CREATE INDEX "unit_version_parent_id_index" ON "unit_version" ("parent_id");--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_mandate_id_mandate_id_fkey" FOREIGN KEY ("mandate_id") REFERENCES "mandate"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_appointment_id_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointment"("id");--> statement-breakpoint
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_under_id_mandate_id_fkey" FOREIGN KEY ("under_id") REFERENCES "mandate"("id");--> statement-breakpoint
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_substitute_for_id_mandate_id_fkey" FOREIGN KEY ("substitute_for_id") REFERENCES "mandate"("id");--> statement-breakpoint
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_succeeds_id_mandate_id_fkey" FOREIGN KEY ("succeeds_id") REFERENCES "mandate"("id");--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_appointment_id_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointment"("id");--> statement-breakpoint
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_plan_id_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_ends_mandate_id_mandate_id_fkey" FOREIGN KEY ("ends_mandate_id") REFERENCES "mandate"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "qualification" ADD CONSTRAINT "qualification_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "parity_waiver" ADD CONSTRAINT "parity_waiver_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "handover_item" ADD CONSTRAINT "handover_item_mandate_id_mandate_id_fkey" FOREIGN KEY ("mandate_id") REFERENCES "mandate"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "office" ADD CONSTRAINT "office_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "right_declined" ADD CONSTRAINT "right_declined_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "right_declined" ADD CONSTRAINT "right_declined_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "thanks" ADD CONSTRAINT "thanks_mandate_id_mandate_id_fkey" FOREIGN KEY ("mandate_id") REFERENCES "mandate"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "certification" ADD CONSTRAINT "certification_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "join_request" ADD CONSTRAINT "join_request_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "join_request" ADD CONSTRAINT "join_request_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "unit_change" ADD CONSTRAINT "unit_change_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "unit_change" ADD CONSTRAINT "unit_change_other_id_unit_id_fkey" FOREIGN KEY ("other_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "unit_place" ADD CONSTRAINT "unit_place_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "unit_redirect" ADD CONSTRAINT "unit_redirect_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");--> statement-breakpoint
ALTER TABLE "unit_version" ADD CONSTRAINT "unit_version_unit_id_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id");