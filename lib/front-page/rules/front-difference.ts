/** A story where it stands on a front, in the order of the front. */
export type Placed = { articleId: string; headline: string; blockId: string; where: string };

/** What a reader would notice between two states of a front. */
export type FrontDifference = {
  enters: Placed[];
  leaves: Placed[];
  moves: { headline: string; articleId: string; from: string; to: string }[];
};

/**
 * What enters, leaves and moves from one state of a front to another. A story that only makes room for others
 * does not move: of those that stay, the longest run that keeps its order and its blocks stands still.
 */
export function frontDifference(
  before: readonly Placed[],
  after: readonly Placed[],
): FrontDifference {
  const was = new Map(before.map((story, index) => [story.articleId, { ...story, index }]));
  const will = new Set(after.map(({ articleId }) => articleId));
  const staying = after.flatMap((story) => {
    const old = was.get(story.articleId);
    return old ? [{ story, old }] : [];
  });
  const still = longestRise(
    staying.filter(({ story, old }) => story.blockId === old.blockId).map(({ old }) => old.index),
  );
  return {
    enters: after.filter(({ articleId }) => !was.has(articleId)),
    leaves: before.filter(({ articleId }) => !will.has(articleId)),
    moves: staying
      .filter(({ story, old }) => story.blockId !== old.blockId || !still.has(old.index))
      .map(({ story, old }) => ({
        articleId: story.articleId,
        headline: story.headline,
        from: old.where,
        to: story.where,
      })),
  };
}

/** The longest rising run among these numbers, none of which stands there twice. */
function longestRise(numbers: readonly number[]): Set<number> {
  const best: number[][] = [];
  for (const number of numbers) {
    let before: number[] = [];
    for (const run of best) {
      if ((run.at(-1) ?? 0) < number && run.length > before.length) before = run;
    }
    best.push([...before, number]);
  }
  return new Set(best.reduce((longest, run) => (run.length > longest.length ? run : longest), []));
}
