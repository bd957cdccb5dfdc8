import type { Issue } from "@/lib/refusal";

/** What became of a save. A promise that rejects means that the server could not be reached. */
export type SaveOutcome =
  | { outcome: "saved" | "unchanged"; version: number }
  | { outcome: "forked"; version: number; forkId: string; savedBy: string }
  | { outcome: "refused"; message: string; issues: Issue[] };

/** What the people at the desk are told about their words. */
export type SaveState =
  | { is: "saved"; at: Date }
  | { is: "changed" }
  | { is: "saving" }
  | { is: "failing"; attempt: number }
  | { is: "refused"; message: string; issues: Issue[] }
  | { is: "forked"; forkId: string; savedBy: string };

type Options<Content> = {
  version: number;
  content: Content;
  savedAt: Date;
  send: (content: Content, baseVersion: number) => Promise<SaveOutcome>;
};

const PAUSE = 1_000;
const LONGEST_WAIT = 5_000;
const RETRY = [2_000, 4_000, 8_000, 15_000, 30_000];

/**
 * Keeps one draft saved: after a pause in typing, at the latest after five seconds of it, one save at a time,
 * each based on the version that the last one gave. An unreachable server is tried again, ever more rarely;
 * after a fork nothing is sent until somebody has decided (`adopt` or `rebase`).
 */
export class Autosave<Content> {
  #state: SaveState;
  #version: number;
  #content: Content;
  #saved: string;
  #send: Options<Content>["send"];
  #timer: ReturnType<typeof setTimeout> | null = null;
  #changedSince: number | null = null;
  #running: Promise<boolean> | null = null;
  #listeners = new Set<() => void>();

  constructor({ version, content, savedAt, send }: Options<Content>) {
    this.#version = version;
    this.#content = content;
    this.#saved = JSON.stringify(content);
    this.#send = send;
    this.#state = { is: "saved", at: savedAt };
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly state = (): SaveState => this.#state;
  readonly version = (): number => this.#version;
  readonly content = (): Content => this.#content;

  /** The words as they were last saved here: what one's own changes start from. */
  readonly base = (): Content => JSON.parse(this.#saved) as Content;

  /** Whether leaving now would lose words. A fork is kept by the server already. */
  readonly isUnsaved = (): boolean => this.#state.is !== "saved" && this.#state.is !== "forked";

  /** The words have changed. */
  readonly change = (content: Content): void => {
    this.#content = content;
    if (this.#state.is === "forked") return;
    this.#changedSince ??= Date.now();
    if (this.#state.is === "saved" || this.#state.is === "refused") this.#become({ is: "changed" });
    if (this.#state.is === "failing") return;
    const waited = Date.now() - this.#changedSince;
    this.#later(Math.max(0, Math.min(PAUSE, LONGEST_WAIT - waited)));
  };

  /** Saves now what is not saved yet. True when everything typed so far is kept. */
  readonly flush = async (): Promise<boolean> => {
    await this.#running;
    return this.#isCurrent() ? this.#settle() : this.#save();
  };

  /** Takes words from the server instead of one's own. */
  readonly adopt = (version: number, content: Content, savedAt: Date): void => {
    this.#stop();
    this.#version = version;
    this.#content = content;
    this.#saved = JSON.stringify(content);
    this.#become({ is: "saved", at: savedAt });
  };

  /** Puts one's own words upon a later version, knowing what it says. */
  readonly rebase = (version: number, content: Content): Promise<boolean> => {
    this.#version = version;
    this.#content = content;
    this.#become({ is: "changed" });
    return this.#save();
  };

  /** Ends all waiting; what is unsaved stays unsaved. */
  readonly close = (): void => this.#stop();

  #isCurrent(): boolean {
    return JSON.stringify(this.#content) === this.#saved;
  }

  #settle(): boolean {
    this.#stop();
    if (this.#state.is !== "saved" && this.#state.is !== "forked") {
      this.#become({ is: "saved", at: new Date() });
    }
    return this.#state.is === "saved";
  }

  #save(): Promise<boolean> {
    this.#stop();
    if (this.#state.is === "forked") return Promise.resolve(false);
    const attempt = this.#state.is === "failing" ? this.#state.attempt : 0;
    this.#running ??= this.#attempt(attempt).finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #attempt(attempt: number): Promise<boolean> {
    if (attempt === 0) this.#become({ is: "saving" });
    const content = this.#content;
    const sent = JSON.stringify(content);
    const result = await this.#send(content, this.#version).catch(() => null);
    if (result === null) {
      this.#become({ is: "failing", attempt: attempt + 1 });
      this.#later(RETRY[Math.min(attempt, RETRY.length - 1)] ?? PAUSE);
      return false;
    }
    if (result.outcome === "refused") {
      this.#become({ is: "refused", message: result.message, issues: result.issues });
      return false;
    }
    this.#version = result.version;
    if (result.outcome === "forked") {
      this.#become({ is: "forked", forkId: result.forkId, savedBy: result.savedBy });
      return false;
    }
    this.#saved = sent;
    if (this.#isCurrent()) {
      this.#become({ is: "saved", at: new Date() });
      return true;
    }
    this.#become({ is: "changed" });
    this.#later(PAUSE);
    return false;
  }

  #later(delay: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (!this.#running) void this.flush();
    }, delay);
  }

  #stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#changedSince = null;
  }

  #become(state: SaveState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
