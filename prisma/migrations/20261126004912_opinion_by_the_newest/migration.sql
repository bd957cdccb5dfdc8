-- Opinion is found by the index that has what readers may see, the newest first: one that begins with the kind
-- cannot lead a reader's query.
-- DropIndex
DROP INDEX "articles_kind_publication_state_first_published_at_id_idx";
