/** The back end in Python of docs/hand-over.md, as printed: it takes over the token of a new customer, and of nobody else. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../../../scripts/free-port.mjs';
import { findServers } from '../../../scripts/servers.mjs';
import { block, handsOver, printedApi } from './support/back-end.js';
import { start, type Child } from './support/child.js';
import { startGateway, type GatewayProcess } from './support/gateway-process.js';
import { startPlatform, type Platform } from './support/platform.js';

/** What a new project of Django has beside what is printed; the sessions are in files, which need no database. */
const project = (folder: string, printed: string) => `
${printed}
SESSION_ENGINE = "django.contrib.sessions.backends.file"
SESSION_FILE_PATH = ${JSON.stringify(folder)}
SECRET_KEY = "only for this test"
DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1"]
ROOT_URLCONF = "urls"
TEMPLATES = [{
    "BACKEND": "django.template.backends.django.DjangoTemplates",
    "DIRS": [${JSON.stringify(folder)}],
}]
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
]
`;
const urls = `
from django.shortcuts import render
from django.urls import path
import loyalty

def page(request):
    return render(request, "page.html")

urlpatterns = [path("", page), path("account", page)]
urlpatterns += loyalty.urlpatterns
`;

let platform: Platform;
let gateway: GatewayProcess;
let django: Child;
let url = '';
const folder = mkdtempSync(join(tmpdir(), 'back-end-django-'));
beforeAll(async () => {
  platform = await startPlatform();
  gateway = await startGateway(platform.url, { GATEWAY_TOKENS: 'sealed' });
  const code = block('python', '# loyalty.py');
  expect(code).toContain(printedApi);
  const meta = /<meta name="csrf-token" content="\{\{ csrf_token \}\}" \/>/.exec(
    block('html', 'csrf_token'),
  );
  const files = {
    'loyalty.py': code.replace(printedApi, gateway.api),
    'settings.py': project(folder, block('python', '# settings.py')),
    'urls.py': urls,
    'page.html': `<!doctype html>${meta![0]}`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const host = `127.0.0.1:${await freePort()}`;
  url = `http://${host}`;
  const options = ['--noreload', '--settings=settings', `--pythonpath=${folder}`];
  django = start(findServers().django!, ['runserver', host, ...options], {
    PYTHONUNBUFFERED: '1',
    PYTHONDONTWRITEBYTECODE: '1',
  });
  await django.says(/Quit the server/);
});
afterAll(async () => {
  await django.end('SIGINT');
  await gateway.child.end();
  await platform.close();
  rmSync(folder, { recursive: true });
});

it('opens a session for the customer whose token the page hands over', async () => {
  await handsOver(url, gateway.api, platform, 'x-csrftoken');
  expect(django.output()).not.toContain('Traceback');
});
