-- CreateEnum
CREATE TYPE "report_origin" AS ENUM ('form', 'mail');

-- CreateEnum
CREATE TYPE "report_category" AS ENUM ('fact', 'figure', 'quotation', 'name_or_place', 'context', 'picture', 'language', 'other');

-- CreateEnum
CREATE TYPE "report_state" AS ENUM ('open', 'waiting', 'accepted', 'duplicate', 'closed');

-- CreateEnum
CREATE TYPE "report_resolution" AS ENUM ('corrected', 'declined', 'dismissed');

-- CreateEnum
CREATE TYPE "message_direction" AS ENUM ('from_reader', 'to_reader');

-- CreateTable
CREATE TABLE "mails" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "sealed" BYTEA,
    "due_at" TIMESTAMPTZ(3),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "last_problem" TEXT NOT NULL DEFAULT '',
    "promised_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mails_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mailbox_turns" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mailbox_turns_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reports" (
    "id" UUID NOT NULL,
    "origin" "report_origin" NOT NULL,
    "category" "report_category" NOT NULL,
    "article_id" UUID,
    "version" INTEGER,
    "channel" "channel",
    "exact" TEXT NOT NULL DEFAULT '',
    "prefix" TEXT NOT NULL DEFAULT '',
    "suffix" TEXT NOT NULL DEFAULT '',
    "evidence" BYTEA,
    "address" BYTEA,
    "language" VARCHAR(8) NOT NULL,
    "proven" BOOLEAN NOT NULL,
    "fingerprint" BYTEA,
    "token" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "report_state" NOT NULL DEFAULT 'open',
    "duplicate_of_id" UUID,
    "follows_id" UUID,
    "resolution" "report_resolution",
    "proposal_id" UUID,
    "publication_id" UUID,
    "reason" BYTEA,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "forgotten_at" TIMESTAMPTZ(3),

    CONSTRAINT "reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_messages" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "direction" "message_direction" NOT NULL,
    "text" BYTEA NOT NULL,
    "left_out" INTEGER NOT NULL DEFAULT 0,
    "elsewhere" BOOLEAN NOT NULL DEFAULT false,
    "mail_hash" BYTEA,
    "written_by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_messages_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "mails_key_key" ON "mails"("key");

-- CreateIndex
CREATE UNIQUE INDEX "mails_message_id_key" ON "mails"("message_id");

-- CreateIndex
CREATE INDEX "mails_due_at_idx" ON "mails"("due_at");

-- CreateIndex
CREATE UNIQUE INDEX "reports_fingerprint_key" ON "reports"("fingerprint");

-- CreateIndex
CREATE UNIQUE INDEX "reports_token_key" ON "reports"("token");

-- CreateIndex
CREATE INDEX "reports_state_received_at_idx" ON "reports"("state", "received_at");

-- CreateIndex
CREATE INDEX "reports_article_id_idx" ON "reports"("article_id");

-- CreateIndex
CREATE INDEX "reports_publication_id_idx" ON "reports"("publication_id");

-- CreateIndex
CREATE INDEX "reports_proposal_id_idx" ON "reports"("proposal_id");

-- CreateIndex
CREATE INDEX "reports_closed_at_idx" ON "reports"("closed_at");

-- CreateIndex
CREATE UNIQUE INDEX "report_messages_mail_hash_key" ON "report_messages"("mail_hash");

-- CreateIndex
CREATE INDEX "report_messages_report_id_at_idx" ON "report_messages"("report_id", "at");

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_duplicate_of_id_fkey" FOREIGN KEY ("duplicate_of_id") REFERENCES "reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_follows_id_fkey" FOREIGN KEY ("follows_id") REFERENCES "reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "correction_proposals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_messages" ADD CONSTRAINT "report_messages_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
