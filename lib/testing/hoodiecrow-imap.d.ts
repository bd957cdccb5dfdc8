// What mail-process.ts uses of it; the package has no types.
declare module "hoodiecrow-imap" {
  import type { Server } from "node:net";

  type Mailbox = {
    listen(port: number, ready: () => void): void;
    server: Server;
    appendMessage(mailbox: string, flags: string[], at: false, raw: string): void;
  };
  export default function hoodiecrow(setup: {
    plugins: string[];
    storage: object;
    users: Record<string, { password: string }>;
  }): Mailbox;
}
