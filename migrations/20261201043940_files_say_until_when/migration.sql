ALTER TABLE "arrival_chunk" ADD COLUMN "kept_until" timestamp with time zone DEFAULT now() + interval '1 day' NOT NULL;--> statement-breakpoint
UPDATE "arrival_chunk" c SET "kept_until" = u."created_at" + interval '30 days' FROM "installation_union" u WHERE u."id" = c."batch_id";
