/**
 * `npm start`: installs missing packages, builds and serves. Uses Node alone until that is done.
 */
import { installPackages } from './install.mjs';

process.chdir(`${import.meta.dirname}/..`);
try {
  installPackages();
  console.log('Building …');
  const { build } = await import('./build.mjs');
  await build();
  const { allowedHosts, serve } = await import('./serve.mjs');
  const { demoWallet } = await import('./demo-wallet.mjs');
  const { url, lan } = await serve({
    port: Number(process.env.PORT ?? 8000),
    lan: true,
    hosts: allowedHosts(),
    wallet: demoWallet,
  });
  console.log(
    `The demo is at ${url}/ — the sandbox at ${url}/api, its inbox at ${url}/sandbox/outbox; behind a gateway at ${url}/gateway.html.`,
  );
  console.log(`The documentation is at ${url}/docs/.`);
  // Kept from the last start unless a page has changed; until it is there a page of documentation is waited for.
  const { docsSite } = await import('../site/scripts/docs-site.mjs');
  docsSite().catch(({ message }) => console.error(message));
  if (lan) console.log(`On a phone in the same network: ${lan}/`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
