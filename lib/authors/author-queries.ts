import { newsroom } from "@/lib/platform/db";
import { may, type Staff } from "@/lib/staff/rules/capabilities";

/** A byline that can be put on an article; `userId` is whose it is, where it belongs to somebody. */
export type Author = { id: string; slug: string; name: string; userId: string | null };

/** Every byline, by name. */
export async function listAuthors(viewer: Staff): Promise<Author[]> {
  if (may(viewer, "see_newsroom")) return [];
  return newsroom.author.findMany({
    select: { id: true, slug: true, name: true, userId: true },
    orderBy: [{ name: "asc" }, { slug: "asc" }],
  });
}

export type DescribedAuthor = Omit<Author, "userId"> & {
  bio: string;
  expertise: string;
  disclosures: string;
  languages: string[];
  demo: boolean;
};

/** Every byline with what readers are told about it, by name. */
export async function listDescribedAuthors(viewer: Staff): Promise<DescribedAuthor[]> {
  if (may(viewer, "describe_author")) return [];
  return newsroom.author.findMany({
    select: {
      id: true,
      slug: true,
      name: true,
      bio: true,
      expertise: true,
      disclosures: true,
      languages: true,
      demo: true,
    },
    orderBy: [{ name: "asc" }, { slug: "asc" }],
  });
}
