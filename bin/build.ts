/** npm run build — builds the application for production. */
import { buildApplication } from "@/lib/platform/application";
import { command, step } from "./steps";

await command(async () => {
  await step("Application", buildApplication, () => "built");
});
