ALTER TABLE "term" ALTER COLUMN "elision" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "term" ALTER COLUMN "elision" DROP NOT NULL;--> statement-breakpoint
UPDATE "term" SET "elision" = NULL WHERE NOT "elision";
