-- AlterTable
ALTER TABLE "settings" ADD COLUMN     "associations" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "diversity" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "mission" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "ownership" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "refused_crawlers" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "security_contact" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "social_addresses" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "websub_hub" TEXT NOT NULL DEFAULT '';

-- What the newsroom says to machines is public; the desk may change it.
grant select (mission, ownership, diversity, security_contact, websub_hub, refused_crawlers, social_addresses, associations)
  on settings to onrecord_reader;
grant update (mission, ownership, diversity, security_contact, websub_hub, refused_crawlers, social_addresses, associations)
  on settings to onrecord_app;
