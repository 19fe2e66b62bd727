-- The domain of arrivals became lists, invitations, duplicates and mergers: words changed and failures kept follow the new keys.
UPDATE "rewording" SET "key" = regexp_replace(regexp_replace(regexp_replace(regexp_replace("key",
    '^arrival\.(joining|union)\.', 'mergers.'), '^arrival\.doubles\.', 'duplicates.'), '^arrival\.(comparing\.)', 'duplicates.\1'), '^arrival\.invitations\.', 'invitations.')
  WHERE "key" ~ '^arrival\.(joining|union|doubles|comparing|invitations)\.';
--> statement-breakpoint
UPDATE "rewording" SET "key" = 'lists.' || substr("key", 9) WHERE "key" LIKE 'arrival.%';
--> statement-breakpoint
UPDATE "arrival_batch" SET "failure" = jsonb_set("failure", '{code}', to_jsonb('lists.' || substr("failure"->>'code', 9)))
  WHERE "failure"->>'code' LIKE 'arrival.%';
--> statement-breakpoint
UPDATE "installation_union" SET "failure" = regexp_replace(regexp_replace("failure", '^arrival\.union\.', 'mergers.'), '^arrival\.', 'lists.')
  WHERE "failure" LIKE 'arrival.%';
--> statement-breakpoint
-- An identifier passed over in a merge no longer belongs to the list that taught it, so that undoing the list leaves it.
UPDATE "external_id" SET "batch_id" = NULL
  WHERE "kind" = 'people' AND "batch_id" IS NOT NULL AND EXISTS (SELECT FROM "person_merge" WHERE "kept_id" = "thing_id");
