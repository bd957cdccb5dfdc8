-- CreateIndex
CREATE INDEX "articles_last_changed_at_id_idx" ON "articles"("last_changed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "articles_section_id_last_changed_at_id_idx" ON "articles"("section_id", "last_changed_at" DESC, "id" DESC);
