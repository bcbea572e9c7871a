/**
 * The thread that signs passes: the signature of passkit-generator takes 60 to 140 ms of JavaScript, in which no other
 * visitor would be answered.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { PKPass } from 'passkit-generator';
import type { PassJob, SignerData, SignedPass } from './signing-thread.js';

const { certificates, files, labels } = workerData as SignerData;
const buffers = Object.entries(files).map(
  ([name, content]) => [name, Buffer.from(content)] as const,
);

parentPort?.on('message', ({ id, passJson }: PassJob) => {
  let answer: SignedPass;
  try {
    answer = { id, pass: sign(passJson) };
  } catch (error) {
    answer = { id, fault: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer, 'pass' in answer ? [answer.pass.buffer as ArrayBuffer] : []);
});

function sign(passJson: string): Uint8Array {
  const content = { ...Object.fromEntries(buffers), 'pass.json': Buffer.from(passJson) };
  const pass = new PKPass(content, certificates);
  for (const [language, words] of Object.entries(labels)) pass.localize(language, { ...words });
  return new Uint8Array(pass.getAsBuffer());
}
