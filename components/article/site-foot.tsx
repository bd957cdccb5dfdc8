import { Choice } from "./choice";
import { english } from "./labels-en";

/** What the newsroom promises, and where to see that it is kept. */
export function SiteFoot() {
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
    </footer>
  );
}
