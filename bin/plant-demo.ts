/** Started by start, dev and demo: plants the edition and hands back who can sign in. */
import { closePools } from "@/lib/platform/prisma-pool";
import { plantDemoEdition } from "@/prisma/seed";

const accounts = await plantDemoEdition();
process.send?.(accounts);
await closePools();
process.disconnect?.();
