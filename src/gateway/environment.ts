/**
 * What of the world the gateway needs besides its options; tests pass their own.
 */
export interface Environment {
  /** Epoch milliseconds. */
  clock(): number;
  wait(milliseconds: number): Promise<void>;
  /** 0 or more, less than 1. */
  random(): number;
  readonly times: Times;
}

/** Milliseconds. */
export interface Times {
  /** For a call to the platform, in all. */
  readonly call: number;
  /** For a committing call. */
  readonly commit: number;
  /** A refused log-in is not answered earlier. */
  readonly refusedLogIn: number;
  /** How often a flight of another instance is looked at. */
  readonly poll: number;
  /** How long a flight counts as running without a sign of life; a third of it passes between two signs. */
  readonly flight: number;
}

export const defaultTimes: Times = {
  call: 8000,
  commit: 20_000,
  refusedLogIn: 400,
  poll: 200,
  flight: 3000,
};

export function realEnvironment(clock: () => number = Date.now): Environment {
  return {
    clock,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    random: Math.random,
    times: defaultTimes,
  };
}
