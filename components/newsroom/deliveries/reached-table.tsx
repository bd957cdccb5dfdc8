import type { Reached } from "@/lib/deliveries/delivery-queries";
import { STANDING_WORDS, TARGET_KIND_WORDS } from "../labels";
import { Moment } from "../moment";

type Props = {
  reached: readonly Reached[];
  /** When it was published: feeds and API carry it from then on. */
  since: Date;
};

/** Which copies a correction has reached, by which channel, and since when. */
export function ReachedTable({ reached, since }: Props) {
  const acknowledged = reached.filter(({ standing }) => standing === "acknowledged");
  return (
    <details className="reached">
      <summary>
        {reached.length === 0
          ? "In the feeds and the API"
          : `Acknowledged by ${acknowledged.length} of ${reached.length}`}
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Channel</th>
            <th scope="col">Target</th>
            <th scope="col">How it stands</th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
          {[
            { channel: "Feeds", target: "RSS, Atom, JSON Feed" },
            { channel: "Read API", target: "JSON, ninjs" },
          ].map(({ channel, target }) => (
            <tr key={channel}>
              <td>{channel}</td>
              <td>{target}</td>
              <td>Carried, for whoever comes for it</td>
              <td>
                <Moment at={since} />
              </td>
            </tr>
          ))}
          {reached.map(({ id, kind, name, standing, acknowledgedAt }) => (
            <tr key={id}>
              <td>{TARGET_KIND_WORDS[kind]}</td>
              <td>{name}</td>
              <td>{STANDING_WORDS[standing]}</td>
              <td>{acknowledgedAt ? <Moment at={acknowledgedAt} /> : "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
