type Props = { sections: readonly { slug: string; name: string }[] };

/** The name of the newsroom and the ways into it. */
export function Masthead({ sections }: Props) {
  return (
    <header className="masthead">
      <a className="wordmark" href="/">
        Onrecord
      </a>
      <nav aria-label="Sections">
        <ul>
          {sections.map(({ slug, name }) => (
            <li key={slug}>
              <a href={`/${slug}`}>{name}</a>
            </li>
          ))}
          <li className="masthead-record">
            <a href="/corrections">Corrections</a>
          </li>
          <li className="masthead-record">
            <a href="/search">Search</a>
          </li>
        </ul>
      </nav>
    </header>
  );
}
