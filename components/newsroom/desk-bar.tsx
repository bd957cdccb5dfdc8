import { may, type Staff } from "@/lib/staff/rules/capabilities";
import { DeskLink } from "./desk-link";
import { ROLE_WORDS } from "./labels";

type Props = {
  viewer: Staff;
  /** How many tasks are open. */
  tasks: number;
  signOut: () => Promise<void>;
};

/** Where one is in the newsroom, and who one is there. */
export function DeskBar({ viewer, tasks, signOut }: Props) {
  return (
    <header className="desk-bar">
      <nav aria-label="Newsroom">
        <a href="/newsroom/articles" className="desk-bar-name">
          Onrecord <span>newsroom</span>
        </a>
        <ul>
          <li>
            <DeskLink href="/newsroom/articles">Articles</DeskLink>
          </li>
          <li>
            <DeskLink href="/newsroom/claims">Claims</DeskLink>
          </li>
          <li>
            <DeskLink href="/newsroom/corrections">Corrections</DeskLink>
          </li>
          <li>
            <DeskLink href="/newsroom/tasks">
              Tasks
              {tasks > 0 && (
                <span className="count">
                  {tasks}
                  <span className="sr-only"> open</span>
                </span>
              )}
            </DeskLink>
          </li>
          {!may(viewer, "triage_report") && (
            <li>
              <DeskLink href="/newsroom/reports">Reports</DeskLink>
            </li>
          )}
          {!may(viewer, "arrange_front") && (
            <li>
              <DeskLink href="/newsroom/front-page">Fronts</DeskLink>
            </li>
          )}
          {!may(viewer, "manage_deliveries") && (
            <li>
              <DeskLink href="/newsroom/deliveries">Deliveries</DeskLink>
            </li>
          )}
          {!may(viewer, "change_policy") && (
            <li>
              <DeskLink href="/newsroom/standards">Standards</DeskLink>
            </li>
          )}
          {!may(viewer, "manage_settings") && (
            <li>
              <DeskLink href="/newsroom/settings">Settings</DeskLink>
            </li>
          )}
          <li>
            <DeskLink href="/newsroom/topics">Topics</DeskLink>
          </li>
          <li>
            <DeskLink href="/newsroom/authors">Authors</DeskLink>
          </li>
          <li>
            <a href="/" target="_blank" rel="noreferrer">
              The site
            </a>
          </li>
        </ul>
      </nav>
      <p className="desk-bar-person">
        {viewer.name} <span className="badge">{ROLE_WORDS[viewer.role]}</span>
      </p>
      <form action={signOut}>
        <button type="submit" className="link-button">
          Sign out
        </button>
      </form>
    </header>
  );
}
