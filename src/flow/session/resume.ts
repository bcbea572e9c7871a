/**
 * The saved journey of a tab: whether its script is still loading, came too late, or no element of the page shows its step.
 */
import { withTimeout, type Timer } from '../../loading/with-timeout.js';
import type { JourneyCommands } from '../state/command.js';

/** Continues the journey that this tab has saved. */
export class Resume {
  /** `reading`: the step is not known yet. `late`: the script did not load in time. `unshown`: no element can show the step. */
  #stage: 'none' | 'reading' | 'late' | 'unshown' = 'none';

  get isReading(): boolean {
    return this.#stage === 'reading';
  }

  get isUnshown(): boolean {
    return this.#stage === 'unshown';
  }

  /** Continues the journey when `commands` are there, unless that takes too long. `onSettled` is called when the step is known. */
  read(commands: Promise<JourneyCommands>, timer: Timer, onSettled: () => void): void {
    this.#stage = 'reading';
    const settle = (stage: 'none' | 'late') => {
      if (this.isReading) this.#stage = stage;
      onSettled();
    };
    withTimeout(commands, timer).then(
      async (found) => {
        await found.resume();
        settle('none');
      },
      () => settle('late'),
    );
  }

  /** No element of the page can show the saved step. One that can may be attached later. */
  hold(): void {
    this.#stage = 'unshown';
  }

  /** The state has changed, so that an element that is attached later does not resume the saved step. */
  stateChanged(): void {
    if (this.isUnshown) this.#stage = 'none';
  }

  /** A command of the visitor wins over a saved journey that came too late. Returns whether it had come too late. */
  endLate(): boolean {
    if (this.#stage !== 'late') return false;
    this.#stage = 'none';
    return true;
  }
}
