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
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  defaultModelExpandDepth: 3,
  showExtensions: true,
  showCommonExtensions: true,
  supportedSubmitMethods: [],
  validatorUrl: null,
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
    <nav aria-label="Documentation"><a href="contract.html">What stands behind it</a> <a href="./">Start here</a></nav>
    <div id="api"></div>
  </body>
</html>
`;

const style = `body { margin: 0; background: #fff; color: #1b1b1b; font-family: sans-serif; }
nav { padding: 16px 20px; max-inline-size: 1460px; margin-inline: auto; box-sizing: border-box; }
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
