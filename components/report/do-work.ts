import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";

// What the page of the report form runs, and no other page. Without it, or when anything here fails, the form is
// sent as it is; the newsroom takes fewer of those.

const form = document.querySelector<HTMLFormElement>("form.report-form");
form?.addEventListener("submit", (event) => {
  const button = form.querySelector("button");
  if (!button) return;
  event.preventDefault();
  const words = button.textContent;
  button.disabled = true;
  button.textContent = form.dataset.sending ?? words;
  const send = () => form.submit();
  workFor(form).then(send, send);
  // Whoever comes back by the browser's button finds the form as it was.
  window.addEventListener("pageshow", () => {
    button.disabled = false;
    button.textContent = words;
  });
});

/** Does the task that the newsroom sets, and puts it into the form. */
async function workFor(sent: HTMLFormElement): Promise<void> {
  const answer = await fetch("/report/task", { method: "POST" });
  const challenge = await answer.json();
  const solution = await solveChallenge({ challenge, deriveKey, timeout: 20_000 });
  if (!solution) return;
  const field = sent.querySelector<HTMLInputElement>("input[name=work]") ?? added(sent);
  field.value = btoa(JSON.stringify({ challenge, solution }));
}

function added(sent: HTMLFormElement): HTMLInputElement {
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = "work";
  sent.append(field);
  return field;
}
