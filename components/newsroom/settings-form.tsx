"use client";

import { CRAWLERS } from "@/lib/settings/rules/crawlers";
import { ActionForm } from "./form/action-form";
import type { Action } from "./form/answer";
import { ChoicesField, SelectField, SubmitButton, TextField } from "./form/fields";

type Props = {
  action: Action;
  settings: {
    newsroomName: string;
    correctionsEmail: string;
    timeZone: string;
    securityContact: string;
    refusedCrawlers: readonly string[];
    socialAddresses: readonly string[];
    associations: readonly string[];
  };
  /** The names that there are. */
  timeZones: readonly string[];
};

const USES = {
  training: "to train models",
  search: "to answer searches",
  asked: "when one of its users asks",
};

/** What the newsroom says about itself, and what it asks of machines. */
export function SettingsForm({ action, settings, timeZones }: Props) {
  return (
    <div className="narrow">
      <h1>Settings</h1>
      <ActionForm action={action} label="Settings">
        <h2>The newsroom</h2>
        <TextField name="newsroomName" label="Name" initial={settings.newsroomName} />
        <TextField
          name="correctionsEmail"
          label="E-mail for corrections"
          required={false}
          initial={settings.correctionsEmail}
          hint="Readers find it on the standards page."
        />
        <SelectField
          name="timeZone"
          label="Time zone"
          choices={timeZones.map((name) => ({ value: name, label: name.replaceAll("_", " ") }))}
          initial={settings.timeZone}
          hint="The times on readers’ pages are in it. Readers elsewhere see their own beside it."
        />
        <TextField
          name="securityContact"
          label="Where a weakness of this site is reported"
          required={false}
          initial={settings.securityContact}
          hint="An e-mail address or a web address, for security.txt."
        />
        <TextField
          name="socialAddresses"
          label="The newsroom elsewhere"
          rows={3}
          required={false}
          initial={settings.socialAddresses.join("\n")}
          hint="Whole web addresses, one on each line."
        />
        <TextField
          name="associations"
          label="Associations that it belongs to"
          rows={3}
          required={false}
          initial={settings.associations.join("\n")}
          hint="Whole web addresses, one on each line; they stand in trust.txt."
        />

        <h2>Machines</h2>
        <ChoicesField
          name="refusedCrawlers[]"
          label="Crawlers asked to stay away"
          hint="robots.txt asks; only a crawler that keeps to it stays away. The rest of its maker’s services are not touched."
          choices={CRAWLERS.map(({ name, maker, use }) => ({
            value: name,
            label: `${name}: ${maker}, ${USES[use]}`,
          }))}
          initial={settings.refusedCrawlers}
        />
        <div className="form-buttons">
          <SubmitButton>Save the settings</SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}
