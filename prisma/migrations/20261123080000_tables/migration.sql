-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "publication_state" AS ENUM ('unpublished', 'scheduled', 'live', 'retracted', 'taken_down');

-- CreateEnum
CREATE TYPE "article_kind" AS ENUM ('news', 'opinion', 'live_blog');

-- CreateEnum
CREATE TYPE "claim_kind" AS ENUM ('fact', 'figure', 'quote', 'identity', 'date_or_place', 'media_authenticity');

-- CreateEnum
CREATE TYPE "stance" AS ENUM ('asserted', 'debunked');

-- CreateEnum
CREATE TYPE "verdict_kind" AS ENUM ('confirmed', 'attributed', 'unconfirmed', 'disputed', 'misleading', 'false', 'outdated', 'not_checkable');

-- CreateEnum
CREATE TYPE "method" AS ENUM ('primary_document', 'named_witness', 'two_independent_sources', 'on_scene', 'data_analysis', 'geolocation', 'reverse_image_search', 'expert', 'earlier_fact_check', 'official_record');

-- CreateEnum
CREATE TYPE "correction_kind" AS ENUM ('correction', 'clarification', 'editors_note', 'retraction', 'takedown');

-- CreateEnum
CREATE TYPE "weight" AS ENUM ('minor', 'major');

-- CreateEnum
CREATE TYPE "withdrawal_kind" AS ENUM ('retraction', 'takedown');

-- CreateEnum
CREATE TYPE "work_state" AS ENUM ('pitched', 'drafting', 'checking', 'in_review', 'ready', 'spiked');

-- CreateEnum
CREATE TYPE "publication_kind" AS ENUM ('published', 'updated', 'corrected', 'clarified', 'refiled', 'retracted', 'taken_down', 'restored');

-- CreateEnum
CREATE TYPE "hold_kind" AS ENUM ('legal', 'standards', 'security', 'rights', 'embargo');

-- CreateEnum
CREATE TYPE "channel" AS ENUM ('headline', 'standfirst', 'body', 'caption', 'alt');

-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('person', 'organisation', 'document', 'data_set', 'footage');

-- CreateEnum
CREATE TYPE "source_visibility" AS ENUM ('named', 'background', 'sealed');

-- CreateEnum
CREATE TYPE "evidence_relation" AS ENUM ('supports', 'contradicts', 'context');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('reporter', 'checker', 'editor', 'admin');

-- CreateTable
CREATE TABLE "articles" (
    "id" UUID NOT NULL,
    "language" VARCHAR(8) NOT NULL,
    "translation_of_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "publication_state" "publication_state" NOT NULL DEFAULT 'unpublished',
    "kind" "article_kind",
    "section_id" UUID,
    "slug" TEXT,
    "live_revision_id" UUID,
    "first_published_at" TIMESTAMPTZ(3),
    "last_changed_at" TIMESTAMPTZ(3),

    CONSTRAINT "articles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slug_history" (
    "slug" TEXT NOT NULL,
    "article_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "slug_history_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "article_authors" (
    "article_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "article_authors_pkey" PRIMARY KEY ("article_id","author_id")
);

-- CreateTable
CREATE TABLE "article_topics" (
    "article_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "article_topics_pkey" PRIMARY KEY ("article_id","topic_id")
);

-- CreateTable
CREATE TABLE "audit_events" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "act" TEXT NOT NULL,
    "article_id" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "authors" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "bio" TEXT NOT NULL DEFAULT '',
    "expertise" TEXT NOT NULL DEFAULT '',
    "disclosures" TEXT NOT NULL DEFAULT '',
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "user_id" UUID,

    CONSTRAINT "authors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claims" (
    "id" UUID NOT NULL,
    "statement" TEXT NOT NULL,
    "kind" "claim_kind" NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claims_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "occurrences" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "channel" "channel" NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "stance" "stance" NOT NULL DEFAULT 'asserted',
    "marked_by_id" UUID NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,

    CONSTRAINT "occurrences_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "placements" (
    "revision_id" UUID NOT NULL,
    "occurrence_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "placements_pkey" PRIMARY KEY ("revision_id","occurrence_id")
);

-- CreateTable
CREATE TABLE "verdicts" (
    "id" UUID NOT NULL,
    "occurrence_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "sentence_hash" CHAR(64) NOT NULL,
    "verdict" "verdict_kind" NOT NULL,
    "method" "method",
    "reason" TEXT NOT NULL,
    "evidence_ids" UUID[],
    "owner_id" UUID,
    "recheck_at" TIMESTAMPTZ(3),
    "checker_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verdicts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "corrections" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "kind" "correction_kind" NOT NULL,
    "weight" "weight" NOT NULL,
    "what_was_wrong" TEXT NOT NULL,
    "what_is_right" TEXT NOT NULL,
    "words_before" TEXT NOT NULL DEFAULT '',
    "words_after" TEXT NOT NULL DEFAULT '',
    "corrects_id" UUID,
    "issued_by_id" UUID NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "corrections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "withdrawals" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "kind" "withdrawal_kind" NOT NULL,
    "notice" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "seconded_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "withdrawals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "drafts" (
    "article_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "work_state" "work_state" NOT NULL DEFAULT 'drafting',
    "kind" "article_kind" NOT NULL DEFAULT 'news',
    "section_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "author_ids" UUID[],
    "topic_ids" UUID[],
    "saved_by_id" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "draft_forks" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "base_version" INTEGER NOT NULL,
    "headline" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,

    CONSTRAINT "draft_forks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sentence_writers" (
    "article_id" UUID NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "user_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sentence_writers_pkey" PRIMARY KEY ("article_id","hash","user_id")
);

-- CreateTable
CREATE TABLE "comments" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "returned" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "media" (
    "id" UUID NOT NULL,
    "alt" TEXT NOT NULL,
    "credit" TEXT NOT NULL,
    "rights" TEXT NOT NULL DEFAULT '',
    "colour" CHAR(7) NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "media_renditions" (
    "media_id" UUID NOT NULL,
    "width" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "media_renditions_pkey" PRIMARY KEY ("media_id","width")
);

-- CreateTable
CREATE TABLE "published_media" (
    "media_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,

    CONSTRAINT "published_media_pkey" PRIMARY KEY ("media_id","article_id")
);

-- CreateTable
CREATE TABLE "approvals" (
    "id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "revision_hash" CHAR(64) NOT NULL,
    "user_id" UUID NOT NULL,
    "approved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "approvals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holds" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "kind" "hold_kind" NOT NULL,
    "reason" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3),
    "placed_by_id" UUID NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "lifted_at" TIMESTAMPTZ(3),
    "lifted_by_id" UUID,

    CONSTRAINT "holds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "schedules" (
    "article_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "scheduled_by_id" UUID NOT NULL,
    "missed_at" TIMESTAMPTZ(3),
    "missed_reason" TEXT,

    CONSTRAINT "schedules_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "publications" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "revision_id" UUID NOT NULL,
    "kind" "publication_kind" NOT NULL,
    "note" TEXT NOT NULL,
    "published_by_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_by" TEXT[],
    "approved_by" TEXT[],

    CONSTRAINT "publications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_claims" (
    "publication_id" UUID NOT NULL,
    "occurrence_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "statement" TEXT NOT NULL,
    "kind" "claim_kind" NOT NULL,
    "channel" "channel" NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "verdict_id" UUID NOT NULL,
    "verdict" "verdict_kind" NOT NULL,
    "method" "method",
    "reason" TEXT NOT NULL,
    "checked_by" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "recheck_at" TIMESTAMPTZ(3),
    "evidence" JSONB NOT NULL,

    CONSTRAINT "published_claims_pkey" PRIMARY KEY ("publication_id","occurrence_id")
);

-- CreateTable
CREATE TABLE "revisions" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "canonical" TEXT NOT NULL,
    "kind" "article_kind" NOT NULL,
    "section_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "author_ids" UUID[],
    "topic_ids" UUID[],
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision_sentences" (
    "revision_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "channel" "channel" NOT NULL,
    "passage" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "revision_sentences_pkey" PRIMARY KEY ("revision_id","position")
);

-- CreateTable
CREATE TABLE "settings" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "newsroom_name" TEXT NOT NULL,
    "edition" BIGINT NOT NULL DEFAULT 0,
    "corrections_email" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "settings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sources" (
    "id" UUID NOT NULL,
    "kind" "source_kind" NOT NULL,
    "visibility" "source_visibility" NOT NULL DEFAULT 'named',
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "url" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "relation" "evidence_relation" NOT NULL,
    "locator" TEXT NOT NULL DEFAULT '',
    "url" TEXT,
    "quote" TEXT NOT NULL DEFAULT '',
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "password_hash" TEXT NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "sections" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "approvals_needed" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "sections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topics" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "topics_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "articles_slug_key" ON "articles"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "articles_live_revision_id_key" ON "articles"("live_revision_id");

-- CreateIndex
CREATE INDEX "articles_section_id_first_published_at_id_idx" ON "articles"("section_id", "first_published_at" DESC, "id");

-- CreateIndex
CREATE INDEX "articles_publication_state_first_published_at_id_idx" ON "articles"("publication_state", "first_published_at" DESC, "id");

-- CreateIndex
CREATE INDEX "slug_history_article_id_idx" ON "slug_history"("article_id");

-- CreateIndex
CREATE INDEX "article_authors_author_id_idx" ON "article_authors"("author_id");

-- CreateIndex
CREATE INDEX "article_topics_topic_id_idx" ON "article_topics"("topic_id");

-- CreateIndex
CREATE INDEX "audit_events_article_id_at_idx" ON "audit_events"("article_id", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_events_at_id_idx" ON "audit_events"("at" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "authors_slug_key" ON "authors"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "authors_user_id_key" ON "authors"("user_id");

-- CreateIndex
CREATE INDEX "occurrences_article_id_idx" ON "occurrences"("article_id");

-- CreateIndex
CREATE INDEX "occurrences_claim_id_idx" ON "occurrences"("claim_id");

-- CreateIndex
CREATE INDEX "placements_occurrence_id_idx" ON "placements"("occurrence_id");

-- CreateIndex
CREATE UNIQUE INDEX "verdicts_occurrence_id_number_key" ON "verdicts"("occurrence_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "corrections_publication_id_key" ON "corrections"("publication_id");

-- CreateIndex
CREATE INDEX "corrections_article_id_idx" ON "corrections"("article_id");

-- CreateIndex
CREATE INDEX "corrections_issued_at_id_idx" ON "corrections"("issued_at" DESC, "id");

-- CreateIndex
CREATE INDEX "withdrawals_article_id_idx" ON "withdrawals"("article_id");

-- CreateIndex
CREATE INDEX "drafts_saved_at_article_id_idx" ON "drafts"("saved_at" DESC, "article_id");

-- CreateIndex
CREATE INDEX "drafts_work_state_saved_at_idx" ON "drafts"("work_state", "saved_at" DESC);

-- CreateIndex
CREATE INDEX "draft_forks_article_id_idx" ON "draft_forks"("article_id");

-- CreateIndex
CREATE INDEX "comments_article_id_created_at_idx" ON "comments"("article_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "approvals_revision_id_user_id_key" ON "approvals"("revision_id", "user_id");

-- CreateIndex
CREATE INDEX "holds_article_id_idx" ON "holds"("article_id");

-- CreateIndex
CREATE INDEX "schedules_due_at_idx" ON "schedules"("due_at");

-- CreateIndex
CREATE INDEX "publications_published_at_id_idx" ON "publications"("published_at" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "publications_article_id_number_key" ON "publications"("article_id", "number");

-- CreateIndex
CREATE INDEX "published_claims_claim_id_idx" ON "published_claims"("claim_id");

-- CreateIndex
CREATE INDEX "revisions_article_id_hash_idx" ON "revisions"("article_id", "hash");

-- CreateIndex
CREATE UNIQUE INDEX "revisions_article_id_number_key" ON "revisions"("article_id", "number");

-- CreateIndex
CREATE INDEX "evidence_claim_id_idx" ON "evidence"("claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "sections_slug_key" ON "sections"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "topics_slug_key" ON "topics"("slug");

-- AddForeignKey
ALTER TABLE "articles" ADD CONSTRAINT "articles_translation_of_id_fkey" FOREIGN KEY ("translation_of_id") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "articles" ADD CONSTRAINT "articles_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "sections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "articles" ADD CONSTRAINT "articles_live_revision_id_fkey" FOREIGN KEY ("live_revision_id") REFERENCES "revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slug_history" ADD CONSTRAINT "slug_history_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_authors" ADD CONSTRAINT "article_authors_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_authors" ADD CONSTRAINT "article_authors_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "authors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_topics" ADD CONSTRAINT "article_topics_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_topics" ADD CONSTRAINT "article_topics_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authors" ADD CONSTRAINT "authors_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occurrences" ADD CONSTRAINT "occurrences_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occurrences" ADD CONSTRAINT "occurrences_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placements" ADD CONSTRAINT "placements_occurrence_id_fkey" FOREIGN KEY ("occurrence_id") REFERENCES "occurrences"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placements" ADD CONSTRAINT "placements_revision_id_position_fkey" FOREIGN KEY ("revision_id", "position") REFERENCES "revision_sentences"("revision_id", "position") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_occurrence_id_fkey" FOREIGN KEY ("occurrence_id") REFERENCES "occurrences"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "corrections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "sections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_forks" ADD CONSTRAINT "draft_forks_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "media_renditions" ADD CONSTRAINT "media_renditions_media_id_fkey" FOREIGN KEY ("media_id") REFERENCES "media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holds" ADD CONSTRAINT "holds_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_claims" ADD CONSTRAINT "published_claims_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "sections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_sentences" ADD CONSTRAINT "revision_sentences_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
