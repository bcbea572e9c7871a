/** The part of `--check` for wallets: makes one pass of each, of the longest card. */
import { sampleCard, type Wallets } from '../../options/wallet.js';

/** One line of the check. */
interface Line {
  readonly isRight: boolean;
  readonly line: string;
}

/** Milliseconds before the end of a certificate in which it is named. */
const notice = 30 * 24 * 3_600_000;

/** A line for each wallet. `place`: ` for` and the host of the tenant, or nothing. */
export async function checkWallets(
  { apple, google }: Wallets = {},
  place: string,
  now = Date.now(),
): Promise<readonly Line[]> {
  const lines: Line[] = [];
  if (apple) {
    const end = new Date(apple.expires).toISOString().slice(0, 10);
    lines.push(
      await attempt(`Apple Wallet${place}`, async () => {
        const bytes = (await apple.sign(sampleCard))?.byteLength ?? 0;
        return `A pass for Apple Wallet${place} was signed: ${bytes} bytes, valid until ${end}.`;
      }),
    );
    if (now >= apple.expires) {
      const line = `The certificate for Apple Wallet${place} expired on ${end}: no pass is offered.`;
      lines.push({ isRight: false, line });
    } else if (now >= apple.expires - notice) {
      const line = `The certificate for Apple Wallet${place} expires within 30 days, on ${end}: renew it.`;
      lines.push({ isRight: true, line });
    }
  }
  if (google) {
    lines.push(
      await attempt(`Google Wallet${place}`, async () => {
        const { length } = await google.link(sampleCard);
        return `A link for Google Wallet${place} was signed: ${length} characters of 1,800.`;
      }),
    );
  }
  return lines;
}

async function attempt(name: string, work: () => Promise<string>): Promise<Line> {
  try {
    return { isRight: true, line: await work() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { isRight: false, line: `${name} does not work: ${reason}` };
  }
}
