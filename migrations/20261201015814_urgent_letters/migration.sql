CREATE TABLE "letter_said" (
	"key" text PRIMARY KEY,
	"said_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
DROP INDEX "mail_due_at_index";--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "urgent" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "mail_urgent_due_at_index" ON "mail" ("urgent" DESC NULLS LAST,"due_at") WHERE sent_at is null;