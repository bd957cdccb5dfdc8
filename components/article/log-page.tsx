import { Moment } from "@/components/ui/moment";
import { Faces } from "./faces";
import { english } from "./labels-en";

/** An entry as people read it: what was done to which story. */
type Entry = {
  index: number;
  type: string;
  version: number | null;
  at: Date;
  story: { url: string; headline: string; language: string; takenDown: boolean } | null;
};

type Props = {
  address: string;
  size: number;
  signed: { size: number; root: string; at: Date } | null;
  witnesses: readonly { name: string; vkey: string; signed: { size: number; at: Date } | null }[];
  keys: readonly { vkey: string; since: Date }[];
  entries: readonly Entry[];
  /** The place below which older entries are; null at the beginning of the log. */
  older: number | null;
  odd: boolean;
};

const count = new Intl.NumberFormat("en");

/** The public log for people: how long it is, who signed that, and how anybody can check it. */
export function LogPage(props: Props) {
  const { signed, entries, older, odd } = props;
  return (
    <div className="plain-page log">
      <Faces />
      <header className="list-head">
        <h1>The public log</h1>
        <p className="list-text">
          Every version of every story, every correction and every takedown is entered here in the
          moment it is published. An entry holds a fingerprint, not the words, and nothing in the
          log can be changed or removed without everybody who looks being able to tell.
        </p>
      </header>
      <dl className="figures">
        <div>
          <dt>Entries</dt>
          <dd>{count.format(props.size)}</dd>
        </div>
        <div>
          <dt>Signed up to</dt>
          <dd>{signed ? count.format(signed.size) : "nothing yet"}</dd>
        </div>
        <div>
          <dt>Witnesses</dt>
          <dd>{props.witnesses.length === 0 ? "none yet" : props.witnesses.length}</dd>
        </div>
      </dl>
      {props.size > (signed?.size ?? 0) && (
        <p className="log-root">
          {count.format(props.size - (signed?.size ?? 0))} of them wait for the signature, which
          comes within ten seconds of a publication, unless something is wrong.
        </p>
      )}
      {signed && (
        <p className="log-root">
          Signed <Moment at={signed.at} to="minute" />. Its root is <code>{signed.root}</code>. Keep
          it: with it you can show later that the log was rewritten, if it ever is.
        </p>
      )}
      <section>
        <h2>The newest entries</h2>
        {odd && (
          <p className="odd">
            The address asks for a place that the log does not have. Here is its end.
          </p>
        )}
        <ol className="log-entries" reversed>
          {entries.map((entry) => (
            <li key={entry.index} value={entry.index} id={`entry-${entry.index}`}>
              <EntryLine entry={entry} />
            </li>
          ))}
        </ol>
        {older !== null && (
          <nav className="pager" aria-label="Pages of this list">
            <a href={`/log?below=${older}`} rel="next">
              Older entries
            </a>
          </nav>
        )}
      </section>
      <Checking {...props} />
    </div>
  );
}

const DEEDS: Record<string, string> = {
  ...english.publicationKinds,
  key: "a new key",
  "audit-root": "a root over what was done at the desk in the last hour",
  lost: "entries before this one were brought back after a restore, their words were not",
};

/** What an entry is about that is no story's, or whose story was lost. */
const ABOUT: Record<string, string> = {
  key: "The log’s key",
  "audit-root": "The newsroom’s own records",
  lost: "What was lost",
};

function EntryLine({ entry: { index, type, version, at, story } }: { entry: Entry }) {
  return (
    <>
      <span className="log-place">{count.format(index)}</span>
      <span className="log-what">
        {story ? (
          <a href={story.takenDown ? story.url : `${story.url}/v/${version}`}>
            <bdi lang={story.language}>{story.headline || english.takenDownTitle}</bdi>
          </a>
        ) : (
          (ABOUT[type] ?? "A version that was lost")
        )}
        <span className="log-deed">
          {version !== null && `version ${version}, `}
          {DEEDS[type] ?? type} · <Moment at={at} to="minute" />
        </span>
      </span>
    </>
  );
}

function Checking({ address, keys, witnesses }: Props) {
  return (
    <section className="log-checking">
      <h2>How to check it</h2>
      <p>
        At the foot of every story is a button that checks this story in your own browser. To check
        the whole log, with a program that has nothing to do with our server:
      </p>
      <pre>
        <code>npx onrecord-verify {address}</code>
      </pre>
      <p>
        The log keeps to published formats, so other programs can check it as well: the tree is that
        of RFC 6962, its files are <a href="/log/checkpoint">the signed checkpoint</a>, tiles and
        entries as C2SP tlog-tiles has them. Compare our keys with those you got elsewhere:
      </p>
      <ul className="log-keys">
        {keys.map(({ vkey, since }) => (
          <li key={vkey}>
            <code>{vkey}</code>{" "}
            <span>
              since <Moment at={since} />
            </span>
          </li>
        ))}
      </ul>
      <h2>Witnesses</h2>
      {witnesses.length === 0 ? (
        <p>
          Nobody outside this newsroom signs the log yet. A library, a press council or another
          newsroom can: a witness keeps the last root it saw, and signs only what continues it.
        </p>
      ) : (
        <ul className="log-keys">
          {witnesses.map(({ name, vkey, signed }) => (
            <li key={vkey}>
              <strong>{name}</strong>{" "}
              {signed ? (
                <>
                  signed {count.format(signed.size)} entries, <Moment at={signed.at} to="minute" />
                </>
              ) : (
                "has not signed this checkpoint yet"
              )}
              <code>{vkey}</code>
            </li>
          ))}
        </ul>
      )}
      <h2>What is taken down</h2>
      <p>
        When the law demands it, the words of a story are erased, and with them the secret numbers
        that were mixed into their fingerprints, so that nobody can guess them back. The entries
        stay, the log stays whole, and the takedown is an entry of its own.
      </p>
    </section>
  );
}
