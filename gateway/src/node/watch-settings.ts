/** Reads the settings again when a file of them has changed: Kubernetes replaces a mounted secret without a signal. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Files, ReadSettings, WrongSettings } from './read-settings.js';

/** Milliseconds between two looks at the files. */
const interval = 10_000;
/** Milliseconds in which a file must not change, because a file that is being written can look whole. */
const rest = 300;

/** What a watch does. */
export interface WatchOptions {
  read(): Promise<ReadSettings | WrongSettings>;
  apply(settings: ReadSettings): Promise<void>;
  /** Called once for each content that is refused. */
  refuse(faults: readonly string[]): void;
}

/** Watches the files of settings by their content. */
export class SettingsWatch {
  /** Whether the files hold settings that were refused. */
  isRefused = false;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();

  /** `seen`: the files as they were read at the start. */
  constructor(
    private seen: Files,
    private readonly options: WatchOptions,
  ) {}

  /** Looks every ten seconds. */
  start(): void {
    this.#timer = setInterval(() => void this.look(), interval);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Applies the files if they have changed since the last look, or in any case (`always`). One look at a time. */
  look(always = false): Promise<void> {
    this.#looking = this.#looking.then(() => this.#look(always));
    return this.#looking;
  }

  async #look(always: boolean): Promise<void> {
    const { read, apply, refuse } = this.options;
    let settings = await read();
    if (!always && isSame(settings.files, this.seen)) return;
    for (let before = settings.files; ; before = settings.files) {
      await delay(rest);
      settings = await read();
      if (isSame(settings.files, before)) break;
    }
    this.seen = settings.files;
    this.isRefused = 'faults' in settings;
    if ('faults' in settings) refuse(settings.faults);
    else await apply(settings);
  }
}

function isSame(one: Files, other: Files): boolean {
  return one.size === other.size && [...one].every(([path, text]) => other.get(path) === text);
}
