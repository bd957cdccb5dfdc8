import { refuse } from "@/lib/refusal";

/**
 * The file of a form, and the form without it. Refuses `invalid_input` for what is no such form, and with `file_missing` where no
 * file was chosen.
 */
export async function fileIn(
  request: Request,
): Promise<{ form: FormData; bytes: Uint8Array<ArrayBuffer>; name: string }> {
  const form = await formIn(request);
  const file = form.get("file");
  form.delete("file");
  if (!(file instanceof File) || file.size === 0) {
    const message = "Choose a file.";
    return refuse("invalid_input", message, [{ code: "file_missing", message, field: "file" }]);
  }
  return { form, bytes: new Uint8Array(await file.arrayBuffer()), name: file.name };
}

async function formIn(request: Request): Promise<FormData> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data")) {
    refuse("invalid_input", "Send it as a form with a file.");
  }
  try {
    return await request.formData();
  } catch {
    // Whatever the reader of forms throws, the form was not one.
    return refuse("invalid_input", "This form did not arrive whole. Send it again.");
  }
}
