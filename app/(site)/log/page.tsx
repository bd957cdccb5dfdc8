import type { Metadata } from "next";
import { siteAddress } from "@/app/_edge/site-address";
import { LogPage } from "@/components/article/log-page";
import {
  findLogSize,
  listCheckpoints,
  listEntries,
  listLogKeys,
  listWitnesses,
} from "@/lib/public-log/log-public";
import type { Query } from "../query";

export const metadata: Metadata = {
  title: "The public log",
  description: "Every version of every story, entered when it was published, for anybody to check.",
  alternates: { canonical: "/log" },
};

const PAGE = 50;

/** A place in the log, which may have more digits than a version; null for anything else. */
function readPlace(value: string | string[]): number | null {
  return typeof value === "string" && /^[1-9]\d{0,14}$/u.test(value) ? Number(value) : null;
}

export default async function Log({ searchParams }: { searchParams: Query }) {
  const { below: asked } = await searchParams;
  const below = asked === undefined ? undefined : readPlace(asked);
  const [size, [signed], witnesses, keys, entries] = await Promise.all([
    findLogSize(),
    listCheckpoints(1),
    listWitnesses(),
    listLogKeys(),
    listEntries(PAGE, below ?? undefined),
  ]);
  const oldest = entries.at(-1)?.index ?? 0;
  return (
    <LogPage
      address={siteAddress("/").replace(/\/$/u, "")}
      size={size}
      signed={
        signed
          ? { size: signed.size, root: signed.root.toString("base64"), at: signed.signedAt }
          : null
      }
      witnesses={witnesses.map(({ vkey }) => {
        const line = signed?.cosignatures.find((each) => each.vkey === vkey);
        return {
          name: vkey.split("+")[0] ?? "",
          vkey,
          signed: signed && line ? { size: signed.size, at: line.signedAt } : null,
        };
      })}
      keys={keys.toReversed()}
      entries={entries.map(({ index, leaf, story }) => ({
        index,
        type: leaf.type,
        version: "rev" in leaf ? leaf.rev : null,
        at: new Date(leaf.at),
        story,
      }))}
      older={oldest > 0 ? oldest : null}
      odd={below === null || entries.length === 0}
    />
  );
}
