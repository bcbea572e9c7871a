/** One examination of a platform: sends requests, and notes what is found. */
import { OnboardingError } from '../../../src/domain/problem.js';
import { problemForAnswer } from '../../../src/wire/refusal.js';
import type { Call } from '../../../src/wire/requests.js';
import { ask, type AskOptions, type NoReply, type Reply } from './ask.js';
import type { FieldFinding, Finding, Section } from './report.js';
import { Recording } from './recording.js';
import { shapesOf } from './shapes.js';

export interface ExaminationOptions extends AskOptions {
  readonly campaignId: string;
  readonly categoryId: string;
  /** Gives the replies in the report, with everything about people replaced. */
  readonly record?: boolean | undefined;
}

/** Collects the findings about one platform while its requests are sent. */
export class Examination {
  readonly findings: Finding[] = [];
  fields: readonly FieldFinding[] | undefined;
  readonly shapes = new Set<string>();
  readonly recording: Recording | undefined;
  /** The longest wait for an answer, in milliseconds, and the path that it was for. */
  slowest = { path: '', wait: 0 };
  /** For the requests of `wire`. */
  readonly client;

  constructor(readonly options: ExaminationOptions) {
    const { campaignId, categoryId, apiBase } = options;
    this.recording = options.record ? new Recording() : undefined;
    this.client = { campaignId, categoryId, apiBase, deviceType: '1' as const };
  }

  add(name: string, status: Finding['status'], text: string, section?: Section): void {
    this.findings.push({ check: name, status, text, ...(section && { section }) });
  }

  /** An answer that is not a refusal; otherwise adds a finding and gives undefined. */
  async expect(name: string, call: Call, token?: string) {
    const reply = await this.reply(name, call, token);
    if (!reply) return undefined;
    if (reply.refusal === undefined && reply.status < 400) return reply;
    this.add(name, 'problem', refused(call, reply), 'calls');
    return undefined;
  }

  /** An answer of the API, a refusal as well; otherwise adds a finding and gives undefined. */
  async reply(name: string, call: Call, token?: string) {
    const start = performance.now();
    const reply = await ask(this.options, call, token);
    if (reply.kind === 'none') {
      this.#addNone(name, call.path, reply);
      return undefined;
    }
    const wait = performance.now() - start;
    if (wait > this.slowest.wait) this.slowest = { path: call.path, wait };
    this.recording?.add(call, reply.status, reply.root);
    for (const shape of shapesOf(reply)) this.shapes.add(shape);
    return reply;
  }

  /** What a reader of the elements makes of an answer; adds a finding if it does not fit the contract. */
  read<Value>(name: string, what: string, read: () => Value): Value | undefined {
    try {
      return read();
    } catch (error) {
      const hint = error instanceof OnboardingError ? error.problem.hint : undefined;
      this.add(
        name,
        'problem',
        `the answer of ${what} departs from the contract: ${hint ?? 'it cannot be read'}`,
        'replies',
      );
      return undefined;
    }
  }

  #addNone(name: string, path: string, { check, text, section }: NoReply): void {
    if (check === 'reply') this.add(name, 'problem', `the answer of ${path} ${text}`, section);
    else this.add(check, 'problem', `${path}: ${text}`);
  }
}

/** A refusal in words, with the error code that the elements make of it. */
export function refused(call: Call, { status, refusal }: Reply): string {
  if (refusal === undefined) return `status ${status}`;
  const { code, hint } = problemForAnswer(call, status, refusal);
  if (hint) return `status ${status}: ${hint}`;
  const meaning = code === 'refused' ? '' : ` (${code})`;
  return `status ${status} with answer code ${refusal}${meaning}`;
}
