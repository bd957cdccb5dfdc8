-- CreateTable
CREATE TABLE "fronts" (
    "id" UUID NOT NULL,
    "section_id" UUID,
    "live_layout_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "blocks" JSONB,
    "saved_by_id" UUID,
    "saved_at" TIMESTAMPTZ(3),

    CONSTRAINT "fronts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "front_forks" (
    "id" UUID NOT NULL,
    "front_id" UUID NOT NULL,
    "base_version" INTEGER NOT NULL,
    "blocks" JSONB NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,

    CONSTRAINT "front_forks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "layouts" (
    "id" UUID NOT NULL,
    "front_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "blocks" JSONB NOT NULL,
    "shows_again" INTEGER,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "shown_at" TIMESTAMPTZ(3),

    CONSTRAINT "layouts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "layout_slots" (
    "layout_id" UUID NOT NULL,
    "block" INTEGER NOT NULL,
    "slot" INTEGER NOT NULL,
    "article_id" UUID NOT NULL,
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "layout_slots_pkey" PRIMARY KEY ("layout_id","block","slot")
);

-- CreateTable
CREATE TABLE "layout_schedules" (
    "layout_id" UUID NOT NULL,
    "front_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "scheduled_by_id" UUID NOT NULL,
    "missed_at" TIMESTAMPTZ(3),
    "missed_reason" TEXT,

    CONSTRAINT "layout_schedules_pkey" PRIMARY KEY ("layout_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "fronts_section_id_key" ON "fronts"("section_id");

-- CreateIndex
CREATE UNIQUE INDEX "fronts_live_layout_id_key" ON "fronts"("live_layout_id");

-- CreateIndex
CREATE INDEX "front_forks_front_id_idx" ON "front_forks"("front_id");

-- CreateIndex
CREATE UNIQUE INDEX "layouts_front_id_number_key" ON "layouts"("front_id", "number");

-- CreateIndex
CREATE INDEX "layout_slots_article_id_idx" ON "layout_slots"("article_id");

-- CreateIndex
CREATE UNIQUE INDEX "layout_slots_layout_id_article_id_key" ON "layout_slots"("layout_id", "article_id");

-- CreateIndex
CREATE INDEX "layout_schedules_due_at_idx" ON "layout_schedules"("due_at");

-- CreateIndex
CREATE INDEX "layout_schedules_front_id_idx" ON "layout_schedules"("front_id");

-- CreateIndex
CREATE INDEX "articles_kind_publication_state_first_published_at_id_idx" ON "articles"("kind", "publication_state", "first_published_at" DESC, "id");

-- CreateIndex
CREATE INDEX "published_media_article_id_idx" ON "published_media"("article_id");

-- AddForeignKey
ALTER TABLE "fronts" ADD CONSTRAINT "fronts_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "sections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fronts" ADD CONSTRAINT "fronts_live_layout_id_fkey" FOREIGN KEY ("live_layout_id") REFERENCES "layouts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "front_forks" ADD CONSTRAINT "front_forks_front_id_fkey" FOREIGN KEY ("front_id") REFERENCES "fronts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "layouts" ADD CONSTRAINT "layouts_front_id_fkey" FOREIGN KEY ("front_id") REFERENCES "fronts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "layout_slots" ADD CONSTRAINT "layout_slots_layout_id_fkey" FOREIGN KEY ("layout_id") REFERENCES "layouts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "layout_slots" ADD CONSTRAINT "layout_slots_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "layout_schedules" ADD CONSTRAINT "layout_schedules_layout_id_fkey" FOREIGN KEY ("layout_id") REFERENCES "layouts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "layout_schedules" ADD CONSTRAINT "layout_schedules_front_id_fkey" FOREIGN KEY ("front_id") REFERENCES "fronts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
