import { findMediaTopic } from "@/lib/taxonomy/rules/media-topics";

type Props = {
  topic: { slug: string; name: string; mediaTopic: string | null };
  related: readonly { slug: string; name: string }[];
};

/** The way to a topic's feed, its subject among the IPTC's, and the topics that its stories are about as well. */
export function TopicFacts({ topic, related }: Props) {
  const subject = topic.mediaTopic === null ? null : findMediaTopic(topic.mediaTopic);
  return (
    <>
      <p className="list-facts">
        <a href={`/topics/${topic.slug}/feed.xml`}>{topic.name} as RSS</a>
        {subject && <> · Subject: {subject.name}</>}
      </p>
      {related.length > 0 && (
        <nav className="topic-related" aria-labelledby="topic-related">
          <h2 id="topic-related">Told together with</h2>
          <ul className="kinds">
            {related.map(({ slug, name }) => (
              <li key={slug}>
                <a href={`/topics/${slug}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
}
