/** A registered customer, or a stranger, who asks for codes and enters them. */
import { changePath, type Seen, type Stage } from './stage.js';

/** A password as the page draws it where the visitor chooses none. */
export const drawn = 'aA9-bcdefghijkmnopqrstuv';

/** A visitor of a site where a code alone lets people in. */
export class Visitor {
  token = '';
  id = '';

  constructor(
    readonly stage: Stage,
    readonly ip: string,
    readonly channel: 'email' | 'mobile' | 'card',
    readonly contact: string,
  ) {}

  get given() {
    return { ip: this.ip, token: this.token };
  }

  async look(): Promise<void> {
    this.token = await this.stage.synchro({ ip: this.ip });
    this.id = await this.stage.findId(this.channel, this.contact, this.given);
  }

  send(): Promise<Seen> {
    const { channel, contact, id: customerid } = this;
    const to = channel === 'card' ? {} : { [channel]: contact };
    const body = { customerid, devicetype: '1', ...to };
    return this.stage.call('POST', '/customer/generateverificationcode', body, this.given);
  }

  enter(verificationcode: string, password = drawn): Promise<Seen> {
    const { id: customerid, contact: username } = this;
    const body = { customerid, username, password, verificationcode };
    return this.stage.call('PUT', changePath, body, this.given);
  }

  /** By a new code. Resolves to the statuses of the message, of the code and of the log-in. */
  async getIn(): Promise<readonly number[]> {
    await this.look();
    const sent = await this.send();
    if (sent.status !== 200) return [sent.status];
    const entered = await this.enter(this.stage.code());
    const { status } = await this.stage.logIn(this.contact, drawn, {
      ip: this.ip,
    });
    return [sent.status, entered.status, status];
  }
}
