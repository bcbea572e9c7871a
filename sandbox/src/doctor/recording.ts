/** The replies of a platform, with everything about people replaced: what `doctor --record` writes. */
import type { Call } from '../../../src/wire/requests.js';
import { MadeUp } from './made-up.js';

/** One reply in the file. */
export interface RecordedReply {
  /** Method and path template, without a value. */
  readonly call: string;
  /** The names that were sent, in the query or the body. */
  readonly sent: readonly string[];
  readonly scope?: 'customersynchro' | 'customer';
  readonly status: number;
  readonly body: unknown;
}

/** The file that `doctor --record` writes, as JSON. */
export interface RecordingFile {
  readonly about: string;
  readonly replies: readonly RecordedReply[];
}

/** Collects replies; nothing of a person is kept. */
export class Recording {
  readonly #madeUp = new MadeUp();
  readonly #replies: RecordedReply[] = [];

  /** `root`: the whole object that was answered. */
  add({ method, path, target, body = {} }: Call, status: number, root: object): void {
    const query = [...new URL(target, 'http://doctor.invalid').searchParams.keys()];
    const { scope } = body;
    this.#replies.push({
      call: `${method} ${path}`,
      // A campaign's own fields may be called anything.
      sent: query.length > 0 ? query : path === '/customer' ? [] : Object.keys(body),
      ...((scope === 'customersynchro' || scope === 'customer') && { scope }),
      status,
      body: this.#madeUp.reply(root),
    });
  }

  get file(): RecordingFile {
    return {
      about: 'Replies of a platform. Names, numbers, keys and tokens are made up.',
      replies: this.#replies,
    };
  }
}
