/**
 * The contract with the platform as a page of the demo, drawn by Swagger UI: `docs/api.html`, with the files that it needs. All
 * of them are served from here. The demo server answers these paths, and `npm run site` writes them as files.
 */
import { readFile } from 'node:fs/promises';
import { readContract } from './contract/read.mjs';

const viewer = `${import.meta.dirname}/../node_modules/swagger-ui-dist`;

/** Reads only: the calls cannot be tried from the page. */
const draw = `globalThis.SwaggerUIBundle({
  url: 'api/openapi.json',
  domNode: document.querySelector('#api'),
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  defaultModelExpandDepth: 3,
  showExtensions: true,
  showCommonExtensions: true,
  supportedSubmitMethods: [],
  validatorUrl: null,
  // The page has the heading of level 1, and the viewer the main landmark, beside which it writes the description.
  onComplete() {
    document.querySelector('#api .title').setAttribute('aria-level', '2');
    const about = document.querySelector('.information-container');
    about.setAttribute('role', 'region');
    about.setAttribute('aria-label', 'About');
  },
});
`;

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>The Customer API – onboarding-elements</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="api/swagger-ui.css" />
    <link rel="stylesheet" href="api/page.css" />
    <script src="api/swagger-ui-bundle.js" defer></script>
    <script src="api/draw.js" defer></script>
  </head>
  <body>
    <header>
      <nav aria-label="Documentation"><a href="contract.html">What stands behind it</a> <a href="./">Start here</a></nav>
      <h1>Calls, fields and codes</h1>
    </header>
    <div id="api"></div>
  </body>
</html>
`;

const style = `body { margin: 0; background: #fff; color: #1b1b1b; font-family: sans-serif; }
h1 { margin: 8px auto 0; padding-inline: 20px; max-inline-size: 1460px; box-sizing: border-box; font-size: 1.5rem; }
#api { overflow-x: auto; }
nav { padding: 16px 20px; max-inline-size: 1460px; margin-inline: auto; box-sizing: border-box; }
/* Nothing is sent from the page, so there is nothing to log in for. */
.scheme-container, .authorization__btn { display: none; }
/* What the viewer draws too faint for WCAG 2.2 AA. */
.swagger-ui .info :is(.url, a.link, a) { color: #0b57d0; }
.swagger-ui .info .title small { background: #54565f; }
.swagger-ui .info .title small.version-stamp { background: #3a6b00; }
.swagger-ui .opblock .opblock-summary-method { background: #3b4151 !important; }
.swagger-ui :is(.response__extension, .parameter__extension, .parameter__in, .prop-format, .parameter__type, .model, .model-hint, .renderedMarkdown p, .prop-type, .property) { color: #3b4151; }
.swagger-ui :is(.parameter__name.required span, .parameter__name.required::after, .star) { color: #b3001b; }
nav a { margin-inline-end: 20px; color: #0b57d0; }
`;

/** By path: the content, or what reads it. */
const files = {
  'docs/api.html': () => page,
  'docs/api/draw.js': () => draw,
  'docs/api/page.css': () => style,
  // Without a server to choose: nothing is sent from the page.
  'docs/api/openapi.json': () => JSON.stringify({ ...readContract(), servers: undefined }),
  'docs/api/swagger-ui.css': () => readFile(`${viewer}/swagger-ui.css`),
  'docs/api/swagger-ui-bundle.js': () => readFile(`${viewer}/swagger-ui-bundle.js`),
  'docs/api/licence.txt': () => readFile(`${viewer}/LICENSE`),
};

/** The paths of all these files, relative to the demo. */
export const contractPaths = Object.keys(files);

/** The content of the file at such a path, or undefined if it is none of them. */
export async function contractPageFile(path) {
  if (!Object.hasOwn(files, path)) return undefined;
  return Buffer.from(await files[path]());
}
