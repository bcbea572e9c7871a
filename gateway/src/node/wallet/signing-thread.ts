/**
 * Signs passes one after the other in a thread of its own.
 */
import { Worker } from 'node:worker_threads';

/** What the thread knows from its start. */
export interface SignerData {
  readonly certificates: {
    readonly wwdr: string;
    readonly signerCert: string;
    readonly signerKey: string;
  };
  /** The pictures by name. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** Translations of the labels by language. */
  readonly labels: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A pass to sign. */
export interface PassJob {
  readonly id: number;
  readonly passJson: string;
}

/** The answer of the thread. */
export type SignedPass =
  | { readonly id: number; readonly pass: Uint8Array }
  | { readonly id: number; readonly fault: string };

interface Waiting {
  resolve(pass: Uint8Array): void;
  reject(error: Error): void;
}

/** Passes that may wait or be in work. */
const mostWaiting = 50;

/** A thread that starts with the first pass, and again with the next one after it has failed or was closed. */
export class SigningThread {
  #worker: Worker | undefined;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  constructor(
    private readonly file: URL,
    private readonly data: SignerData,
  ) {}

  /** The signed pass; undefined if 50 others wait. Rejects if it cannot be signed. */
  sign(passJson: string): Promise<Uint8Array | undefined> {
    if (this.#waiting.size >= mostWaiting) return Promise.resolve(undefined);
    const worker = (this.#worker ??= this.#start());
    const id = (this.#lastId += 1);
    // While it works, the thread keeps the process alive.
    worker.ref();
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, passJson } satisfies PassJob);
    });
  }

  /** Ends the thread. Passes that wait are rejected. */
  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    // Without the flags of the process: an instrumentation of it would be loaded here, too.
    const worker = new Worker(this.file, { workerData: this.data, execArgv: [] });
    worker.on('message', (answer: SignedPass) => {
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if (this.#waiting.size === 0) worker.unref();
      if ('pass' in answer) waiting?.resolve(answer.pass);
      else waiting?.reject(new Error(`The pass could not be signed: ${answer.fault}`));
    });
    let reason = 'the thread has ended';
    worker.on(
      'error',
      (error) => (reason = error instanceof Error ? error.message : String(error)),
    );
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = undefined;
      const lost = [...this.#waiting.values()];
      this.#waiting.clear();
      for (const { reject } of lost) reject(new Error(`The pass could not be signed: ${reason}`));
    });
    return worker;
  }
}
