/**
 * Finds the servers that the gateway's tests start (a store, nginx, promtool, back ends) and installs them on Debian.
 */
import { writeFileSync, rmSync } from 'node:fs';
import { apt, canInstall, install, onPath } from './debian.mjs';

/**
 * Name, environment variable that names the binary, commands, and Debian's packages: the first that exists, or all of a list in
 * the list.
 */
export const servers = {
  valkey: {
    variable: 'VALKEY',
    commands: ['valkey-server', 'redis-server'],
    packages: ['valkey-server', 'redis-server'],
  },
  sentinel: {
    variable: 'SENTINEL',
    commands: ['valkey-sentinel', 'redis-sentinel'],
    packages: ['valkey-sentinel', 'redis-sentinel'],
  },
  nginx: { variable: 'NGINX', commands: ['nginx'], packages: ['nginx-light', 'nginx'] },
  openssl: { variable: 'OPENSSL', commands: ['openssl'], packages: ['openssl'] },
  // An own package, or a part of the server's.
  promtool: { variable: 'PROMTOOL', commands: ['promtool'], packages: ['promtool', 'prometheus'] },
  // A command of gateway/docs/log.md.
  jq: { variable: 'JQ', commands: ['jq'], packages: ['jq'] },
  // The back ends of docs/hand-over.md. `DJANGO_ADMIN` may be the one of a virtual environment.
  php: { variable: 'PHP', commands: ['php'], packages: [['php-cli', 'php-curl']] },
  django: {
    variable: 'DJANGO_ADMIN',
    commands: ['django-admin'],
    packages: ['python3-django'],
  },
};

/** Started by `npm run gateway:runtimes` alone. */
const others = { caddy: { variable: 'CADDY', commands: ['caddy'], packages: ['caddy'] } };
const all = { ...servers, ...others };

const find = ({ variable, commands }) => process.env[variable] ?? onPath(...commands);

/**
 * The file of each server on this machine.
 *
 * @returns {{ valkey?: string; sentinel?: string; nginx?: string; openssl?: string; promtool?: string; jq?: string; php?: string; django?: string; caddy?: string }}
 */
export function findServers() {
  return Object.fromEntries(
    Object.entries(all)
      .map(([name, server]) => [name, find(server)])
      .filter(([, file]) => file),
  );
}

/**
 * Installs the servers that are missing, as root on Debian, without starting them as services. Gives the names of those
 * that are still missing, each with the variable that could name it.
 */
export async function installServers(names = Object.keys(servers)) {
  const missing = () => names.filter((name) => !find(all[name]));
  if (canInstall() && missing().length > 0) {
    const report = (error) => console.error(`Servers could not be installed: ${error.message}`);
    await apt('update').catch(report);
    await withoutServices(async () => {
      for (const name of missing()) await installFirst(all[name].packages).catch(report);
    });
  }
  return missing().map((name) => ({ name, variables: all[name].variable }));
}

/** A release that lacks the first package may have the second. */
async function installFirst([first, ...others]) {
  try {
    await install([first].flat());
  } catch (error) {
    if (others.length === 0) throw error;
    await installFirst(others);
  }
}

const policy = '/usr/sbin/policy-rc.d';

/** While `work` runs, apt starts no service that it installs: the tests start their own on free ports. */
async function withoutServices(work) {
  let isOurs = false;
  try {
    writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755, flag: 'wx' });
    isOurs = true;
  } catch (error) {
    // One that exists already (a container's) says the same.
    if (error.code !== 'EEXIST') throw error;
  }
  try {
    await work();
  } finally {
    if (isOurs) rmSync(policy);
  }
}
