CREATE TABLE "candidacies_passed_on" (
	"call_id" uuid,
	"day" date,
	"passed_by" uuid,
	"passed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "candidacies_passed_on_pkey" PRIMARY KEY("call_id","day")
);
--> statement-breakpoint
ALTER TABLE "candidacies_passed_on" ADD CONSTRAINT "candidacies_passed_on_call_id_volunteer_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "volunteer_call"("id");