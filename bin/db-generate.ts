/** npm run db:generate — makes Prisma's client from prisma/schema. */
import { generateClient } from "@/lib/platform/prisma-client";

const made = await generateClient();
console.log(made ? "Made prisma/generated." : "prisma/generated is up to date.");
