/** For an address where nothing is, or nothing that readers may see. */
export function NothingHere() {
  return (
    <div className="plain-page nothing-here">
      <h1>Nothing here</h1>
      <p>
        There is no page at this address. It may have been typed with a slip, or the story may not
        be published. Stories that were published stay findable: a story that moved leads to its new
        place, and one that was taken down says so.
      </p>
      <ul>
        <li>
          <a href="/">The front page</a>
        </li>
        <li>
          <a href="/corrections">Corrections</a>
        </li>
      </ul>
    </div>
  );
}
