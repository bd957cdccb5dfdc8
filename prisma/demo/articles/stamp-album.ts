import { p, published } from "../build";
import type { DemoArticle } from "../demo-article";

/** The story that was taken down: only its tombstone is left for readers. */
export const stampAlbum: DemoArticle = {
  key: "album",
  section: "culture",
  topics: ["archives", "ellermouth"],
  kind: "news",
  language: "en",
  slug: "a-stamp-album-turns-up-in-a-loft",
  authors: ["yuki"],
  unchecked: [
    {
      reason: "It was all on the table at the opening; nothing hangs on it.",
      begins: ["Under the boards of a loft", "The letters have been offered"],
    },
  ],
  steps: [
    ...published({
      at: "2024-12-01T08:00:00Z",
      writer: "tomasz",
      words: {
        headline: "A stamp album turns up in a loft in Weir Lane",
        standfirst:
          "It was under the boards, wrapped in a tide table of 1931, with letters between its pages.",
        body: [
          p(
            "Whoever lays a new floor in Ellermouth finds an old one. Under the boards of a loft in Weir Lane lay an album with stamps of forty countries, and between its pages a dozen letters, all in one hand.",
          ),
          p(
            "The stamps are worth little. The letters have been offered to the town’s archive, which would like to know who wrote them.",
          ),
        ],
      },
      claims: [
        {
          key: "album-found",
          statement: "A stamp album with letters was found in a loft in Weir Lane",
          kind: "fact",
          marks: [
            { channel: "headline", exact: "turns up in a loft in Weir Lane" },
            { channel: "standfirst", exact: "wrapped in a tide table of 1931" },
          ],
          evidence: [
            { source: "albumOwner", relation: "supports", locator: "Visit, 28 November 2024" },
          ],
          verdict: {
            verdict: "confirmed",
            method: "on_scene",
            reason: "The album was shown to our reporter.",
          },
        },
      ],
      approver: "joaquin",
      publisher: "ruth",
    }),
    {
      at: "2024-12-06T09:00:00Z",
      who: "ruth",
      deed: "propose_withdrawal",
      kind: "takedown",
      notice:
        "This story has been taken down at the request of a private person who could be recognised in it. Nothing in it had been found to be wrong.",
      reason:
        "The family of the writer of the letters has asked for privacy; the street and the year identify it.",
    },
    { at: "2024-12-06T09:50:00Z", who: "halima", deed: "second_withdrawal" },
  ],
};
