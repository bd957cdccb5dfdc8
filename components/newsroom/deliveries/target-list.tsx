import Link from "next/link";
import type { ListedTarget } from "@/lib/deliveries/delivery-queries";
import { ActionForm } from "../form/action-form";
import type { Action } from "../form/answer";
import { SelectField, SubmitButton, TextField } from "../form/fields";
import { choices, TARGET_KIND_WORDS } from "../labels";
import { Moment } from "../moment";

type Props = { targets: readonly ListedTarget[]; add: Action };

/** Who outside is told of every publication, and whether it arrives. */
export function TargetList({ targets, add }: Props) {
  return (
    <div className="page">
      <div className="page-head">
        <h1>Deliveries</h1>
        <p className="field-hint">
          Whoever keeps copies of our stories is told of every publication and every correction.
          What is not taken is sent again for three days.
        </p>
      </div>
      {targets.length === 0 ? (
        <p className="empty">Nobody is told yet. Add the first one below.</p>
      ) : (
        <table className="articles deliveries">
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">How</th>
              <th scope="col">Last taken</th>
              <th scope="col" className="number">
                On the way
              </th>
              <th scope="col" className="number">
                Given up
              </th>
            </tr>
          </thead>
          <tbody>
            {targets.map((target) => (
              <tr key={target.id}>
                <th scope="row">
                  <Link
                    href={`/newsroom/deliveries/${target.id}`}
                    prefetch={false}
                    className="row-link"
                  >
                    {target.name}
                  </Link>
                  <p className="card-note">{target.address}</p>
                </th>
                <td>
                  {TARGET_KIND_WORDS[target.kind]}
                  {target.endedAt && " · ended"}
                </td>
                <td data-what="Last taken">
                  {target.acknowledgedAt ? <Moment at={target.acknowledgedAt} /> : "Nothing yet"}
                </td>
                <td className="number" data-what="On the way">
                  {target.waiting}
                </td>
                <td className="number" data-what="Given up">
                  {target.endedAt ? "–" : target.givenUp}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <details className="described" open={targets.length === 0}>
        <summary>Tell somebody else</summary>
        <ActionForm action={add} label="Tell somebody else">
          <SelectField
            name="kind"
            label="How"
            choices={choices(TARGET_KIND_WORDS)}
            hint="A webhook is a signed message to a system (Standard Webhooks). Of hubs there is one; every feed names it."
          />
          <TextField name="name" label="Who" hint="As the newsroom calls them." />
          <TextField
            name="address"
            label="Address"
            type="url"
            hint="A whole web address with https://, on the public network."
          />
          <SubmitButton>Add</SubmitButton>
        </ActionForm>
      </details>
    </div>
  );
}
