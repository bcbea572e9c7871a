/**
 * Runs the client's tests with a real server again, with a gateway in front of that server: the results are the same,
 * except for the differences that are listed here.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bin } from '../../../scripts/commands.mjs';
import { run } from '../../../scripts/run.mjs';

const files = [
  ...['adopted-token', 'client-tokens', 'faults', 'idempotency', 'redirects', 'refused-token'],
  ...['replies-with-data', 'requests', 'server-error-with-code', 'transport'],
].map((name) => `test/wire/${name}.test.ts`);

/** Tests that fail behind a gateway, with their number and the reason. */
const differences: readonly { readonly tests: RegExp; readonly count: number }[] = [
  // The gateway responds with 502 if the platform does not respond.
  { tests: /the synchro token is requested again after a failure$/, count: 1 },
  { tests: /is "offline" with a hint: a (?:captive portal|lost connection)$/, count: 2 },
  { tests: /of a GET is one while navigator\.onLine is false$/, count: 1 },
  { tests: /a response that breaks off is reported as "offline"$/, count: 1 },
  // The gateway responds with 502 to a redirect of the platform.
  { tests: /^a redirect with status 30\d of .* is not followed$/, count: 50 },
  { tests: /a 300 without a location is reported as such$/, count: 1 },
  { tests: /the log of a request has an entry for status 300$/, count: 1 },
  // The gateway sends its own key, and neither headers of the page nor the Idempotency-Key.
  { tests: /sends no API key if none is configured$/, count: 1 },
  { tests: /sends the headers of the page, whose function/, count: 1 },
  { tests: /^the Idempotency-Key header, for an API on the origin of the page, /, count: 8 },
  // The reply to a checkcard is written anew, with a sealed id.
  { tests: /^the synchro token is (?:still requested for other calls|replaced once)/, count: 8 },
  { tests: /is accepted with(?:out| a (?:body|vendor)| AnswerCode 0)/, count: 4 },
  { tests: /is rejected with "not-our-server": an object as an id$/, count: 1 },
  { tests: /of a GET ends with the first good reply$/, count: 1 },
  { tests: /gives the checked customer the id in data$/, count: 1 },
  { tests: /^a response that is a 500 with code 0 is reported as such$/, count: 1 },
  { tests: /^a response with the answer code .* is rejected$/, count: 7 },
  // A code is sent and credentials are changed only for a customer id that a checkcard returned.
  { tests: /requests a code for a cardholder: /, count: 3 },
  { tests: /^a reply with two answer codes .* in any spelling, place and order$/, count: 1 },
  { tests: /is a refusal of POST \/customer\/generateverificationcode if one/, count: 1 },
  { tests: /is a refusal of PUT \/customer\/changeUAPByVerificationCode if one/, count: 1 },
  { tests: /^the client changes credentials$/, count: 1 },
  // A registration needs a contact and a configured campaign.
  { tests: /^the client registers .*"?channel"?: '?"?card/, count: 1 },
  { tests: /encodes the campaign in the path$/, count: 1 },
];

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

it('the client tests behind a gateway fail only as listed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-wire-'));
  const file = join(folder, 'report.json');
  const argv = ['run', '--project', 'unit', ...files, '--reporter=json', `--outputFile=${file}`];
  await run(...bin('vitest', ...argv), { env: { BEHIND_GATEWAY: '1' } }).catch(() => undefined);
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  rmSync(folder, { recursive: true, force: true });
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const different = tests
    .filter(({ status }) => status !== 'passed')
    .map(({ fullName }) => fullName);
  expect(testResults).toHaveLength(files.length);
  const isListed = (name: string) => differences.some((listed) => listed.tests.test(name));
  expect(different.filter((name) => !isListed(name))).toEqual([]);
  const counts = differences.map((listed) => ({
    ...listed,
    count: different.filter((name) => listed.tests.test(name)).length,
  }));
  expect(counts).toEqual(differences);
  console.log(`wire suite behind a gateway: ${tests.length} tests, ${different.length} different`);
}, 300_000);
