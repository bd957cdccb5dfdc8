-- Readers' lists go from the newest story down. A state is compared by a function that Postgres does not trust with
-- rows a reader may not see, so an index that begins with it cannot lead a reader's query; one that has only what
-- readers may see, can.

-- DropIndex
DROP INDEX "articles_publication_state_first_published_at_id_idx";

-- CreateIndex
CREATE INDEX "articles_translation_of_id_idx" ON "articles"("translation_of_id");

create index articles_newest_first on articles (first_published_at desc, id desc)
  where publication_state in ('live', 'retracted', 'taken_down');
