import { refuse } from "@/lib/refusal";
import { findCheckpoint, findProvenRecord, findTile, findVerifierKeys } from "./log-public";
import { isLost, isPublication, type Leaf, type PublicationLeaf, parseLeaf } from "./rules/leaf";
import { levelSize, parseBundle, TILE_WIDTH, type Tile, tilePath } from "./rules/tiles";

/** Keeps a file of the archive. */
type Keep = (path: string, bytes: string | Uint8Array) => Promise<void>;

/**
 * Writes down the public record as it was last signed: the log, and for each entry the words it commits to. The
 * files have the names that they have below `/log` on the site. Gives back how much it was.
 */
export async function saveArchive({
  keep,
}: {
  keep: Keep;
}): Promise<{ entries: number; stories: number }> {
  const checkpoint = await findCheckpoint();
  if (!checkpoint) {
    return refuse(
      "not_ready",
      "The log has not been signed yet. Start the newsroom, and try again.",
    );
  }
  await keep("checkpoint", checkpoint.note);
  await keep("vkey", await findVerifierKeys());
  const stories = new Set<string>();
  const missing: { index: number; leaf: PublicationLeaf }[] = [];
  const others: Leaf[] = [];
  for (const tile of tilesOf(checkpoint.size)) {
    const bytes = await findTile(tile);
    if (!bytes) throw new Error(`the log has no ${tilePath(tile)}`);
    await keep(tilePath(tile), bytes);
    if (tile.level !== "entries") continue;
    for (const [place, entry] of parseBundle(bytes).entries()) {
      const leaf = parseLeaf(entry.toString());
      if (!isPublication(leaf)) {
        others.push(leaf);
        continue;
      }
      stories.add(leaf.story);
      const proven = await findProvenRecord(leaf.story, leaf.rev);
      if (proven) await keep(`revision/${leaf.story}/${leaf.rev}.json`, proven.text);
      else missing.push({ index: tile.index * TILE_WIDTH + place, leaf });
    }
  }
  for (const { index, leaf } of missing) {
    if (!isLost(index, others))
      throw new Error(`version ${leaf.rev} of ${leaf.story} is not there`);
  }
  return { entries: checkpoint.size, stories: stories.size };
}

/** Every tile of a log of this size, and every bundle of its entries. */
function tilesOf(size: number): Tile[] {
  const tiles: Tile[] = [];
  const add = (level: Tile["level"], count: number) => {
    for (let start = 0; start < count; start += TILE_WIDTH) {
      const width = Math.min(TILE_WIDTH, count - start);
      tiles.push({ level, index: start / TILE_WIDTH, width });
    }
  };
  for (let level = 0; levelSize(level, size) > 0; level++) add(level, levelSize(level, size));
  add("entries", size);
  return tiles;
}
