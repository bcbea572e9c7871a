/**
 * A client of Marionette, Firefox's remote protocol: `length:json` over TCP. It also reaches the windows
 * around a page. https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

type Answer = readonly [type: 1, id: number, error: { message: string } | null, result: unknown];

export class Marionette {
  #last = 0;
  #received = Buffer.alloc(0);
  readonly #socket: Socket;
  readonly #waiting = new Map<number, (answer: Answer) => void>();

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (data: Buffer) => this.#receive(data));
  }

  static async open(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    return new Marionette(socket);
  }

  close(): void {
    this.#socket.destroy();
  }

  /** The result of the command; rejects with Firefox's message. */
  send(command: string, parameters: object): Promise<unknown> {
    const id = ++this.#last;
    const text = JSON.stringify([0, id, command, parameters]);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ([, , error, result]) => {
        if (error) reject(new Error(`${command}: ${error.message}`));
        else resolve(result);
      });
      this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  }

  #receive(data: Buffer): void {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const start = this.#received.indexOf(':') + 1;
      const end = start + Number.parseInt(this.#received.toString('latin1', 0, start), 10);
      if (start === 0 || this.#received.length < end) return;
      const message = JSON.parse(this.#received.toString('utf8', start, end)) as Answer | object;
      this.#received = this.#received.subarray(end);
      // The first message is a greeting without a command.
      if (Array.isArray(message)) this.#settle(message as unknown as Answer);
    }
  }

  #settle(answer: Answer): void {
    this.#waiting.get(answer[1])?.(answer);
    this.#waiting.delete(answer[1]);
  }
}
