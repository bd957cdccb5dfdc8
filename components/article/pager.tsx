/** The way to what is older; nothing at the end of a list. */
export function Pager({ url, next }: { url: string; next: string | null }) {
  if (!next) return null;
  return (
    <nav className="pager" aria-label="Pages of this list">
      <a href={`${url}?after=${encodeURIComponent(next)}`} rel="next">
        Older
      </a>
    </nav>
  );
}
