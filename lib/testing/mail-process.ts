import type { AddressInfo, Server } from "node:net";
import hoodiecrow from "hoodiecrow-imap";
import { SMTPServer } from "smtp-server";

/**
 * A mail server as a process of its own: it takes mail by SMTP and gives it out by IMAP, the newsroom's at one port,
 * everybody else's at another. It listens at the ports it is given, or at free ones, says which to whoever started it,
 * and ends when it is left alone.
 */

const [atSmtp, atNewsroom, atReaders] = process.argv.slice(2).map(Number);

type Mailbox = ReturnType<typeof hoodiecrow>;

const NEWSROOM = "reports@newsroom.example";

const newsroom = mailbox("newsroom");
const readers = mailbox("readers");

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  logger: false,
  onRcptTo({ address }, _session, done) {
    // As servers say no to a mailbox that is not there.
    if (address.startsWith("nobody@")) {
      const refused: Error & { responseCode?: number } = new Error("No such mailbox");
      refused.responseCode = 550;
      return done(refused);
    }
    done();
  },
  onData(stream, { envelope }, done) {
    const parts: Buffer[] = [];
    stream.on("data", (part: Buffer) => parts.push(part));
    stream.on("end", () => {
      for (const { address } of envelope.rcptTo) {
        const box = address === NEWSROOM ? newsroom : readers;
        // Whom the envelope named, which no header need say.
        const raw = Buffer.concat([Buffer.from(`X-Envelope-To: ${address}\r\n`), ...parts]);
        box.appendMessage("INBOX", [], false, raw.toString("binary"));
      }
      done();
    });
  },
});

const ports = await Promise.all([
  new Promise<number>((ready) => {
    const listening = smtp.listen(atSmtp ?? 0, "127.0.0.1", () => ready(portOf(listening)));
  }),
  opened(newsroom, atNewsroom),
  opened(readers, atReaders),
]);
process.send?.({ smtp: ports[0], newsroom: ports[1], readers: ports[2] });
process.once("disconnect", () => process.exit(0));

function mailbox(user: string): Mailbox {
  return hoodiecrow({
    plugins: ["ID", "SASL-IR", "AUTH-PLAIN", "UNSELECT", "NAMESPACE", "ENABLE", "LITERALPLUS"],
    storage: { INBOX: {} },
    users: { [user]: { password: "secret" } },
  });
}

function opened(box: Mailbox, port = 0): Promise<number> {
  return new Promise((ready) => {
    box.listen(port, () => ready(portOf(box.server)));
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
