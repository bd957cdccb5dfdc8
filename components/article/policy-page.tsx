import { Moment } from "@/components/ui/moment";
import type { PolicyBody } from "@/lib/standards/rules/policy-body";
import { Faces } from "./faces";

type Props = {
  policy: {
    slug: string;
    title: string;
    number: number;
    changedAt: Date;
    body: PolicyBody;
    /** Newest first. */
    versions: readonly { number: number; changedAt: Date }[];
  };
};

/** What the newsroom says in one policy, since when, and what it said before. */
export function PolicyPage({ policy: { slug, title, number, changedAt, body, versions } }: Props) {
  const [current] = versions;
  const isCurrent = number === current?.number;
  return (
    <div className="plain-page policy">
      <Faces />
      <header className="list-head">
        <p className="kicker">
          <a href="/standards">Standards</a>
        </p>
        <h1>{title}</h1>
        <p className="list-text">
          {isCurrent ? (
            <>
              {versions.length === 1 ? "Written" : "Changed"} on <Moment at={changedAt} />.
            </>
          ) : (
            <>
              This is version {number}, of <Moment at={changedAt} />. It does not hold any more:{" "}
              <a href={`/standards/${slug}`}>read what does</a>.
            </>
          )}
        </p>
      </header>
      <section>
        {body.map((block, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a version never changes.
          <Block key={place} block={block} />
        ))}
      </section>
      {versions.length > 1 && (
        <section id="versions">
          <h2>Versions</h2>
          <ol className="policy-versions" reversed>
            {versions.map((version) => (
              <li key={version.number} value={version.number}>
                {version.number === number ? (
                  <b>
                    <Moment at={version.changedAt} />
                  </b>
                ) : (
                  <a
                    href={
                      version.number === current?.number
                        ? `/standards/${slug}`
                        : `/standards/${slug}/v/${version.number}`
                    }
                  >
                    <Moment at={version.changedAt} />
                  </a>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

function Block({ block }: { block: PolicyBody[number] }) {
  switch (block.type) {
    case "heading":
      return <h2 dir="auto">{block.text}</h2>;
    case "paragraph":
      return <p dir="auto">{block.text}</p>;
    case "list":
      return (
        <ul dir="auto">
          {block.items.map((item, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a version never changes.
            <li key={place}>{item}</li>
          ))}
        </ul>
      );
  }
}
