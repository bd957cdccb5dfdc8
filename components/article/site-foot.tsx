import { Choice } from "./choice";
import { english } from "./labels-en";

type Props = {
  /** How far the public log is signed; null when it is not. */
  log: { size: number; root: string } | null;
};

/** What the newsroom promises, and where to see that it is kept. Whoever keeps the page keeps how the log stood. */
export function SiteFoot({ log }: Props) {
  return (
    <footer className="site-foot">
      <p className="promise">
        Every claim is checked before it is published. Every change is public after.
      </p>
      <nav aria-label="About this site">
        <ul>
          <li>
            <a href="/standards">Standards</a>
          </li>
          <li>
            <a href="/corrections">Corrections</a>
          </li>
          <li>
            <a href="/log">Public log</a>
          </li>
          <li>
            <a href="/archive">Archive</a>
          </li>
          <li>
            <a href="/feed.xml">RSS</a>
          </li>
          <li>
            <a href="/saved">Saved</a>
          </li>
          <li>
            <a href="/sign-in" rel="nofollow">
              For staff
            </a>
          </li>
        </ul>
      </nav>
      <Choice name="theme" place="foot" legend={english.colours} options={english.themes} />
      {log && (
        <p className="foot-log">
          Log: {log.size.toLocaleString("en")} entries, root <code>{log.root}</code>
        </p>
      )}
    </footer>
  );
}
