/**
 * Clock, timers, randomness and time limits of the gateway. Tests pass their own.
 */
export interface Environment {
  /** Epoch milliseconds. */
  clock(): number;
  /** Resolves after that time. */
  wait(milliseconds: number): Promise<void>;
  /** A number from 0 (inclusive) to 1 (exclusive). */
  random(): number;
  readonly times: Times;
}

/** Time limits and intervals in milliseconds. */
export interface Times {
  /** Time limit of a call to the platform. */
  readonly call: number;
  /** Time limit of a committing call. */
  readonly commit: number;
  /** Shortest response time of a refused log-in. */
  readonly refusedLogIn: number;
  /** Interval for polling the flight of another instance. */
  readonly poll: number;
  /** Time without renewal after which a flight counts as dead. It is renewed every third of this time. */
  readonly flight: number;
}

/** The times in production. */
export const defaultTimes: Times = {
  call: 8000,
  commit: 20_000,
  refusedLogIn: 400,
  poll: 200,
  flight: 3000,
};

/** The environment of production, with an optional clock (epoch milliseconds). */
export function realEnvironment(clock: () => number = Date.now): Environment {
  return {
    clock,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    random: Math.random,
    times: defaultTimes,
  };
}
