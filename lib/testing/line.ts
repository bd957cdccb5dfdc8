import { connect, createServer, type Socket } from "node:net";
import { environment } from "../platform/environment";

/** A way for readers to the database that can be cut, mended, and made to swallow what it should carry. */
export async function givenLine() {
  const database = new URL(environment().READER_DATABASE_URL);
  const ends = new Set<Socket>();
  const state = { cut: false, deaf: false };
  const line = createServer((near) => {
    if (state.cut) {
      near.destroy();
      return;
    }
    const far = connect(Number(database.port), database.hostname);
    join(near, far);
    join(far, near);
  });
  function join(from: Socket, to: Socket): void {
    ends.add(from);
    from.on("data", (bytes) => !state.deaf && to.write(bytes));
    from.on("close", () => to.destroy());
    from.on("error", () => to.destroy());
  }
  // Neither the line nor what still hangs on it keeps the tests from ending.
  line.unref();
  await new Promise<void>((listening) => {
    line.listen(0, "127.0.0.1", listening);
  });
  const address = line.address();
  if (typeof address !== "object" || !address) throw new Error("The line has no port.");
  const url = new URL(database);
  url.hostname = "127.0.0.1";
  url.port = String(address.port);
  return {
    url: url.href,
    cut: () => {
      state.cut = true;
      for (const end of ends) end.destroy();
    },
    mend: () => {
      state.cut = false;
    },
    goDeaf: () => {
      state.deaf = true;
    },
  };
}
