import { readSearch, searchAddress } from "@/lib/search/rules/search-input";
import { findStories } from "@/lib/search/search-public";
import { findNewsroom } from "@/lib/settings/settings-public";
import { foundFeed } from "../../feeds";

/** The newest stories that a search finds, to be followed. */
export async function GET(request: Request): Promise<Response> {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const input = readSearch({ ...asked, order: "newest", after: undefined });
  const { timeZone } = await findNewsroom();
  const { stories } = await findStories(input, {
    now: new Date(),
    timeZone,
  });
  return foundFeed(
    stories.map(({ card }) => card.id),
    {
      title: `Onrecord: ${input.typed || "search"}`,
      page: searchAddress("/search", input),
      self: searchAddress("/search/feed.xml", input),
    },
  );
}
