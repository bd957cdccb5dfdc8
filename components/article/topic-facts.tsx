type Props = {
  topic: { slug: string; name: string };
  related: readonly { slug: string; name: string }[];
};

/** The way to a topic's feed, and the topics that its stories are about as well. */
export function TopicFacts({ topic, related }: Props) {
  return (
    <>
      <p className="list-facts">
        <a href={`/topics/${topic.slug}/feed.xml`}>{topic.name} as RSS</a>
      </p>
      {related.length > 0 && (
        <nav className="topic-related" aria-label="Related topics">
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
