-- CreateEnum
CREATE TYPE "target_kind" AS ENUM ('websub', 'webhook');

-- CreateTable
CREATE TABLE "targets" (
    "id" UUID NOT NULL,
    "kind" "target_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "secret" BYTEA,
    "secret_before" BYTEA,
    "secret_before_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "busy_until" TIMESTAMPTZ(3),

    CONSTRAINT "targets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deliveries" (
    "id" UUID NOT NULL,
    "target_id" UUID NOT NULL,
    "publication_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "acknowledged_at" TIMESTAMPTZ(3),

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_attempts" (
    "id" UUID NOT NULL,
    "delivery_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ms" INTEGER NOT NULL,
    "status" INTEGER,
    "problem" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "delivery_attempts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "deliveries_target_id_created_at_idx" ON "deliveries"("target_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "deliveries_publication_id_target_id_key" ON "deliveries"("publication_id", "target_id");

-- CreateIndex
CREATE INDEX "delivery_attempts_delivery_id_at_idx" ON "delivery_attempts"("delivery_id", "at" DESC);

-- AddForeignKey
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "targets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_attempts" ADD CONSTRAINT "delivery_attempts_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "deliveries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table targets add constraint webhooks_are_signed check ((kind = 'webhook') = (secret is not null));
alter table targets add constraint secrets_give_way_for_a_while check ((secret_before is null) = (secret_before_until is null));
alter table deliveries add constraint what_is_acknowledged_is_done check (acknowledged_at is null or due_at is null);

-- A feed names one hub.
create unique index targets_one_hub on targets (kind) where kind = 'websub' and ended_at is null;
create index deliveries_due on deliveries (target_id, due_at) where due_at is not null;
create index deliveries_not_acknowledged on deliveries (target_id) where acknowledged_at is null;
create index deliveries_acknowledged on deliveries (target_id, acknowledged_at) where acknowledged_at is not null;

-- What the newsroom's one hub was, and what it had not taken yet.
insert into targets (id, kind, name, address, created_at)
  select gen_random_uuid(), 'websub', 'Hub of the feeds', websub_hub, now() from settings where websub_hub <> '';
insert into deliveries (id, target_id, publication_id, created_at, due_at, failures)
  select gen_random_uuid(), t.id, p.id, p.published_at, h.due_at, h.tries
  from hub_pings h join publications p on p.id = h.publication_id cross join targets t;

-- The promise stands or falls with the publication. Who has ended is told no more.
create or replace function publications_are_announced() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into deliveries (id, target_id, publication_id, created_at, due_at)
    select gen_random_uuid(), t.id, new.id, new.published_at, newsroom_now() from targets t where t.ended_at is null;
  return null;
end $$;

-- DropTable
DROP TABLE "hub_pings";

-- AlterTable
ALTER TABLE "settings" DROP COLUMN "websub_hub";

-- What was tried, and what was promised, stays. The application may promise tests alone: to a column that it
-- cannot write, no publication gets.
create trigger delivery_attempts_stay before update or delete on delivery_attempts
  for each row execute function stays_as_written();
create trigger delivery_attempts_stay_whole before truncate on delivery_attempts
  for each statement execute function stays_as_written();

grant select on targets, deliveries, delivery_attempts to onrecord_app;
grant insert (id, kind, name, address, secret, created_at) on targets to onrecord_app;
grant update (secret, secret_before, secret_before_until, ended_at, busy_until) on targets to onrecord_app;
grant insert (id, target_id, created_at, due_at) on deliveries to onrecord_app;
grant update (due_at, failures, acknowledged_at) on deliveries to onrecord_app;
grant insert on delivery_attempts to onrecord_app;

-- Feeds say which hub tells of their changes. Nothing else of this is the readers'.
grant select (id, kind, address, ended_at) on targets to onrecord_reader;
alter table targets enable row level security;
create policy targets_of_the_newsroom on targets to onrecord_app using (true) with check (true);
create policy hubs_are_named on targets for select to onrecord_reader using (kind = 'websub' and ended_at is null);
create constraint trigger edition_rises_with_new after insert on targets deferrable initially deferred
  for each row when (new.kind = 'websub') execute function edition_rises();
create constraint trigger edition_rises after update of ended_at on targets deferrable initially deferred
  for each row when (new.kind = 'websub' and old.ended_at is distinct from new.ended_at) execute function edition_rises();
