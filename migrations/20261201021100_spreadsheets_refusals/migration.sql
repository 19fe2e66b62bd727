-- Why a file cannot be read is said by the platform's spreadsheets: failures kept and words changed follow the new keys.
UPDATE "arrival_batch" SET "failure" = jsonb_set("failure", '{code}', to_jsonb('spreadsheets.' || split_part("failure"->>'code', '.', 2)))
  WHERE "failure"->>'code' IN ('arrival.empty', 'arrival.binary', 'arrival.oldExcel', 'arrival.locked', 'arrival.encoding', 'arrival.damaged',
    'arrival.openQuote', 'arrival.inflated', 'arrival.tooWide', 'arrival.longLine');
--> statement-breakpoint
UPDATE "rewording" SET "key" = 'spreadsheets.refusal.' || split_part("key", '.', 3)
  WHERE "key" IN ('arrival.refusal.empty', 'arrival.refusal.binary', 'arrival.refusal.oldExcel', 'arrival.refusal.locked', 'arrival.refusal.encoding',
    'arrival.refusal.damaged', 'arrival.refusal.openQuote', 'arrival.refusal.inflated', 'arrival.refusal.tooWide', 'arrival.refusal.longLine');
