/** Says on one line what is being done, and, when it is done, how it went and how long it took. */
export async function step<T>(
  name: string,
  work: () => Promise<T>,
  outcome: (result: T) => string,
): Promise<T> {
  const began = performance.now();
  process.stdout.write(`  ${name} … `);
  try {
    const result = await work();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    process.stdout.write(`${outcome(result)} (${seconds} s)\n`);
    return result;
  } catch (error) {
    process.stdout.write("failed\n");
    throw error;
  }
}

/** What has to be done before a process ends, from first to last. */
export type Leaving = (() => Promise<void>)[];

/**
 * Runs a command. When it fails, what it left to be done is done, and people
 * read a sentence; DEBUG=1 shows where it came from.
 */
export async function command(work: (leaving: Leaving) => Promise<void>): Promise<void> {
  const leaving: Leaving = [];
  try {
    await work(leaving);
  } catch (error) {
    const known = error instanceof Error && !process.env.DEBUG;
    console.error(`\n${known ? error.message : error}`);
    for (const leave of leaving) await leave();
    process.exit(1);
  }
}
