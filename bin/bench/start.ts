import type { Bench } from "./bench";
import { atMost, type Finding } from "./finding";

/** From nothing to the first page, with everything built and Postgres running. */
export async function measureStart({ small }: Bench): Promise<Finding[]> {
  const another = await small();
  try {
    const { took, status } = await another.get("/");
    if (status !== 200) throw new Error(`The first page was answered with ${status}.`);
    return [
      atMost("Start to first page, Postgres running", (another.startedIn + took) / 1000, 2, " s"),
    ];
  } finally {
    await another.stop();
  }
}
