-- CreateTable
CREATE TABLE "edit_audits" (
    "id" UUID NOT NULL,
    "typographical" INTEGER NOT NULL,
    "style" INTEGER NOT NULL,
    "factual" INTEGER NOT NULL,
    "problems" INTEGER NOT NULL,
    "audited_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "edit_audits_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "edit_audits_audited_at_idx" ON "edit_audits"("audited_at" DESC);

create trigger edit_audits_stay before update or delete on edit_audits
  for each row execute function stays_as_written();
create trigger edit_audits_stay_whole before truncate on edit_audits
  for each statement execute function stays_as_written();

-- Readers see the outcome on the standards page.
create function audits_are_seen() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform raise_edition();
  return null;
end $$;
create trigger audits_are_seen after insert on edit_audits
  for each statement execute function audits_are_seen();

grant select, insert on edit_audits to onrecord_app;
grant select on edit_audits to onrecord_reader;
