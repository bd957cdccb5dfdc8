import Link from "next/link";
import type { ShownTarget } from "@/lib/deliveries/delivery-queries";
import { ActionForm } from "../form/action-form";
import type { Action } from "../form/answer";
import { SubmitButton } from "../form/fields";
import { PUBLICATION_KIND_WORDS, STANDING_WORDS, TARGET_KIND_WORDS } from "../labels";
import { Moment } from "../moment";

type Props = {
  target: ShownTarget;
  actions: { again: Action; end: Action; renew: Action; test: Action };
};
type Delivery = ShownTarget["deliveries"][number];

/** One who is told of publications: what was sent there, and what came of each try. */
export function TargetDesk({ target, actions }: Props) {
  const { id, kind, name, address, endedAt, deliveries } = target;
  const own = <input type="hidden" name="targetId" value={id} />;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{name}</h1>
        <p className="field-hint">
          {TARGET_KIND_WORDS[kind]} · {address} · since <Moment at={target.createdAt} show="day" />
          {endedAt && (
            <>
              {" "}
              · ended <Moment at={endedAt} />
            </>
          )}
        </p>
      </div>
      {!endedAt && (
        <div className="target-deeds">
          {kind === "webhook" && (
            <>
              <ActionForm action={actions.test}>
                {own}
                <SubmitButton look="plain">Send a test</SubmitButton>
              </ActionForm>
              <ActionForm action={actions.renew}>
                {own}
                <SubmitButton look="plain">Give it another secret</SubmitButton>
              </ActionForm>
            </>
          )}
          <ActionForm action={actions.end}>
            {own}
            <SubmitButton look="danger">End it</SubmitButton>
          </ActionForm>
        </div>
      )}
      {deliveries.length === 0 ? (
        <p className="empty">Nothing was published since. The next publication is sent there.</p>
      ) : (
        <table className="articles deliveries">
          <caption className="card-note">The newest {deliveries.length}</caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">How it stands</th>
              <th scope="col">Tries</th>
              <th scope="col">
                <span className="sr-only">Deeds</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {deliveries.map((delivery) => (
              <Row key={delivery.id} delivery={delivery} again={endedAt ? null : actions.again} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function Row({ delivery, again }: { delivery: Delivery; again: Action | null }) {
  const { id, publication, standing, acknowledgedAt, dueAt, attempts, createdAt } = delivery;
  return (
    <tr>
      <th scope="row">
        {publication ? (
          <Link href={`/newsroom/articles/${publication.articleId}`} prefetch={false} dir="auto">
            {publication.headline}
          </Link>
        ) : (
          "A test"
        )}
        <p className="card-note">
          {publication &&
            `${PUBLICATION_KIND_WORDS[publication.kind]}, version ${publication.version} · `}
          <Moment at={createdAt} />
        </p>
      </th>
      <td>
        <span className="badge" data-look={standing === "given_up" ? "open" : undefined}>
          {STANDING_WORDS[standing]}
        </span>
        <p className="card-note">
          {acknowledgedAt ? (
            <Moment at={acknowledgedAt} />
          ) : (
            dueAt &&
            standing === "failing" && (
              <>
                next <Moment at={dueAt} />
              </>
            )
          )}
        </p>
      </td>
      <td>
        {attempts.length === 0 ? (
          "None yet"
        ) : (
          <details>
            <summary>
              {attempts.length === 1 ? "One" : attempts.length}
              {attempts[0]?.problem && <span className="card-note"> · {attempts[0].problem}</span>}
            </summary>
            <ol className="tries">
              {attempts.map(({ id: attemptId, at, ms, status, problem }) => (
                <li key={attemptId}>
                  <Moment at={at} /> · {problem || `It answered ${status}.`} · {ms} ms
                </li>
              ))}
            </ol>
          </details>
        )}
      </td>
      <td>
        {again && standing !== "waiting" && (
          <ActionForm action={again}>
            <input type="hidden" name="deliveryId" value={id} />
            <SubmitButton
              look="plain"
              aria-label={`Send again: ${publication?.headline ?? "test"}`}
            >
              Send again
            </SubmitButton>
          </ActionForm>
        )}
      </td>
    </tr>
  );
}
