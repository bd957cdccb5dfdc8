import { oncePerEdition } from "@/lib/platform/once-per-edition";
import { readers } from "@/lib/platform/readers-db";

/** What the newsroom says about itself to readers and machines. */
export const findNewsroom = oncePerEdition(() =>
  readers.settings
    .findUniqueOrThrow({
      where: { id: 1 },
      select: {
        newsroomName: true,
        correctionsEmail: true,
        timeZone: true,
        securityContact: true,
        refusedCrawlers: true,
        socialAddresses: true,
        associations: true,
      },
    })
    .then(({ newsroomName, ...settings }) => ({ name: newsroomName, ...settings })),
);
