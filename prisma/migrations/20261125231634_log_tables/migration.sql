-- CreateTable
CREATE TABLE "log_leaves" (
    "index" BIGINT NOT NULL,
    "entry" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "publication_id" UUID,

    CONSTRAINT "log_leaves_pkey" PRIMARY KEY ("index")
);

-- CreateTable
CREATE TABLE "log_nodes" (
    "level" INTEGER NOT NULL,
    "index" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "log_nodes_pkey" PRIMARY KEY ("level","index")
);

-- CreateTable
CREATE TABLE "log_parts" (
    "publication_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "hash" BYTEA NOT NULL,
    "salt" BYTEA,

    CONSTRAINT "log_parts_pkey" PRIMARY KEY ("publication_id","position")
);

-- CreateTable
CREATE TABLE "log_checkpoints" (
    "size" BIGINT NOT NULL,
    "root" BYTEA NOT NULL,
    "note" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "log_checkpoints_pkey" PRIMARY KEY ("size")
);

-- CreateTable
CREATE TABLE "log_cosignatures" (
    "size" BIGINT NOT NULL,
    "vkey" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "log_cosignatures_pkey" PRIMARY KEY ("size","vkey")
);

-- CreateTable
CREATE TABLE "log_keys" (
    "vkey" TEXT NOT NULL,
    "leaf_index" BIGINT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "log_keys_pkey" PRIMARY KEY ("vkey")
);

-- CreateTable
CREATE TABLE "log_witnesses" (
    "vkey" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "log_witnesses_pkey" PRIMARY KEY ("vkey")
);

-- CreateIndex
CREATE UNIQUE INDEX "log_leaves_publication_id_key" ON "log_leaves"("publication_id");

-- CreateIndex
CREATE UNIQUE INDEX "log_keys_leaf_index_key" ON "log_keys"("leaf_index");

-- AddForeignKey
ALTER TABLE "log_leaves" ADD CONSTRAINT "log_leaves_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "log_parts" ADD CONSTRAINT "log_parts_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "log_cosignatures" ADD CONSTRAINT "log_cosignatures_size_fkey" FOREIGN KEY ("size") REFERENCES "log_checkpoints"("size") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "log_cosignatures" ADD CONSTRAINT "log_cosignatures_vkey_fkey" FOREIGN KEY ("vkey") REFERENCES "log_witnesses"("vkey") ON DELETE RESTRICT ON UPDATE CASCADE;
