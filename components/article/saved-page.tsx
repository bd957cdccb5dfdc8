import { Faces } from "./faces";
import { english } from "./labels-en";

/** What a reader has put by. The list is on the device, so this page is the same for everybody. */
export function SavedPage() {
  return (
    <div className="plain-page saved-page">
      <Faces />
      <header className="list-head">
        <h1>Saved</h1>
        <p className="list-text">
          Stories you put by with “{english.save}” are listed here. The list, and how far you have
          read, are kept in this browser on this device. They are not sent to us or to anybody, and
          they are gone when you clear this site’s data.
        </p>
      </header>
      <noscript>
        <p className="empty">
          Your browser runs no script for this site, so nothing can be kept in it. A bookmark does
          the same.
        </p>
      </noscript>
      <reader-saved lang={english.locale}>
        <p className="empty" data-does="empty" hidden>
          Nothing is saved yet. The button is below the headline of every story.
        </p>
        <ul data-does="list" tabIndex={-1} aria-label="Saved stories" />
        <template data-does="pattern">
          <li>
            <p className="related-headline">
              <a href="/" data-fill="headline" dir="auto">
                {}
              </a>
            </p>
            <p className="related-facts">
              <span data-fill="section" /> · saved <span data-fill="day" />
              <span>
                {" "}
                · <span data-fill="read" /> read
              </span>{" "}
              <button type="button" data-does="remove">
                Remove
              </button>
            </p>
          </li>
        </template>
      </reader-saved>
    </div>
  );
}
