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

/** Runs a command; when it fails, people read a sentence, and what to do is in it. */
export async function command(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const known = error instanceof Error && !process.env.DEBUG;
    console.error(`\n${known ? error.message : error}`);
    process.exit(1);
  }
}
