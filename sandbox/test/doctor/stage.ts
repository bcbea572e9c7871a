/** A sandbox over HTTP, and the doctor's questions to it. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveSandbox } from '../../src/cli/serve-sandbox.js';
import { diagnose, type DoctorOptions } from '../../src/doctor/diagnose.js';
import type { Report, Status } from '../../src/doctor/report.js';
import { createSandbox, seededPassword, type SandboxOptions } from '../../src/sandbox/index.js';

export const origin = 'https://shop.example';
export const credentials = { username: 'registered@example.com', password: seededPassword };

export async function openStage(options: SandboxOptions = {}) {
  const sandbox = createSandbox({ seed: 1, ...options });
  const server: Server = await serveSandbox(0, sandbox);
  const apiBase = `http://localhost:${(server.address() as AddressInfo).port}/api`;
  return {
    sandbox,
    apiBase,
    diagnose: (more: Partial<DoctorOptions> = {}) =>
      diagnose({ apiBase, campaignId: '1001', categoryId: '1703', apiKey: 'sandbox', ...more }),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

/** The texts of the findings with this status, each after the name of its check. */
export const texts = ({ findings }: Report, wanted: Status): readonly string[] =>
  findings.filter(({ status }) => status === wanted).map(({ check, text }) => `${check}: ${text}`);
