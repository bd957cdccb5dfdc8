import { showFormAgain } from "@/lib/platform/form-answer";
import { Refusal, refuse } from "@/lib/refusal";
import { typedInto } from "./answer";
import { STATUS } from "./respond";

type Way = {
  /** Where the form's page is, for a form that has to be shown again. */
  page: (form: FormData) => string;
  /** Does what the form asks for; gives back the path to go on to. */
  work: (form: FormData) => Promise<string>;
};

/** Answers a form of a public page, which works without script: on to the next page, or the form again with reasons. */
export async function answerPublicForm(request: Request, { page, work }: Way): Promise<Response> {
  const form = await formIn(request);
  try {
    const location = await work(form ?? refuse("invalid_input", "This is not our form."));
    return new Response(null, { status: 303, headers: { Location: location } });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, message, issues } = error;
    const status = STATUS[code];
    if (form) {
      const refused = { code, message, issues, typed: typedInto(form) };
      showFormAgain({ page: page(form), status, refused });
    }
    // Under Next's development server nobody shows the form again.
    return Response.json({ code, message, issues }, { status });
  }
}

/** What a request carries as a form; null when it carries anything else. */
async function formIn(request: Request): Promise<FormData | null> {
  try {
    return await request.formData();
  } catch {
    // Anybody can send anything; the parser throws at what is no form.
    return null;
  }
}
