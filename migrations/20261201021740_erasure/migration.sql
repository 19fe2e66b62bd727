CREATE TABLE "erasure" (
	"person_id" uuid PRIMARY KEY,
	"account_id" text,
	"erased_at" timestamp with time zone DEFAULT now() NOT NULL,
	"erased_by" uuid
);
