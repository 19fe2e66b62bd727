-- Both ship with PostgreSQL and are trusted: no superuser is needed.
create extension if not exists pg_trgm;
--> statement-breakpoint
create extension if not exists btree_gist;
