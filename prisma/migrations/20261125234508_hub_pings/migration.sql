-- CreateTable
CREATE TABLE "hub_pings" (
    "publication_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "last_problem" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "hub_pings_pkey" PRIMARY KEY ("publication_id")
);

-- CreateIndex
CREATE INDEX "hub_pings_due_at_idx" ON "hub_pings"("due_at");

-- AddForeignKey
ALTER TABLE "hub_pings" ADD CONSTRAINT "hub_pings_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The promise stands or falls with the publication. Without a hub there is nobody to tell.
create function publications_are_announced() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into hub_pings (publication_id, due_at)
    select new.id, newsroom_now() from settings where websub_hub <> '';
  return null;
end $$;
create trigger publications_are_announced after insert on publications
  for each row execute function publications_are_announced();

grant select, delete on hub_pings to onrecord_app;
grant update (due_at, tries, last_problem) on hub_pings to onrecord_app;
