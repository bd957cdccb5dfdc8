import { z } from "zod";

const address = z.string().regex(/^postgres(ql)?:\/\//, "must begin with postgresql://");

const settings = z.object({
  APP_DATABASE_URL: address,
  READER_DATABASE_URL: address,
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.url(),
  JOBS_SECRET: z.string().min(32),
  /** What secrets in the database are sealed with: 32 bytes in base64url. */
  SEALING_KEY: z.string().regex(/^[\w-]{43}$/u, "must be 32 bytes in base64url"),
  /**
   * Which servers on this machine or near it may be called, for tests and development: hosts with their ports, as
   * `127.0.0.1:8080`, or `allowed` for all. Without it, only what is on the public network.
   */
  PRIVATE_ADDRESSES: z
    .string()
    .default("")
    .transform((list) => list.split(/[\s,]+/u).filter((place) => place !== "")),
  /** The server that takes our mail: smtp:// or smtps://, with user and password. Without one, none is sent. */
  SMTP_URL: z.union([z.literal(""), z.url({ protocol: /^smtps?$/ })]).default(""),
  /** The mailbox that readers answer to: imap:// or imaps://, with user and password. Without one, none is read. */
  IMAP_URL: z.union([z.literal(""), z.url({ protocol: /^imaps?$/ })]).default(""),
  /** The address that our mail comes from, and that is answered to. */
  MAIL_ADDRESS: z.union([z.literal(""), z.email()]).default(""),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
});

const environmentShape = settings.refine(
  ({ SMTP_URL, IMAP_URL, MAIL_ADDRESS }) => MAIL_ADDRESS !== "" || (SMTP_URL || IMAP_URL) === "",
  { path: ["MAIL_ADDRESS"], message: "must be given with SMTP_URL and IMAP_URL" },
);

export type Environment = z.infer<typeof environmentShape>;

const ownerShape = z.object({ OWNER_DATABASE_URL: address });

let parsed: Environment | undefined;

/** What the application was started with. Read when first asked for, so that a build needs none of it. */
export function environment(): Environment {
  parsed ??= parse(environmentShape);
  return parsed;
}

/** The address of the tables' owner. Commands, seeds and tests have it; the application never does. */
export function ownerDatabaseUrl(): string {
  return parse(ownerShape).OWNER_DATABASE_URL;
}

function parse<T>(shape: z.ZodType<T>): T {
  const result = shape.safeParse(process.env);
  if (result.success) return result.data;
  const wrong = result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new Error(`The environment is not complete. ${wrong.join("; ")}. Start with npm start.`);
}
