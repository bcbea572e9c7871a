/**
 * A chosen file as a logo that fits into an address: so a link shows it to a colleague, and nothing is uploaded.
 */
import { make } from './dom.js';

const largestFile = 500_000;
/** Of a `data:` URL, in characters: browsers and messengers keep links of this length. */
export const longest = 12_000;
const heights = [96, 64, 40];
const widest = 4;

/** `{logo}` as a `data:` URL, in which an SVG cannot run scripts, or `{problem}` as a sentence. */
async function logoFrom(file) {
  if (file.size > largestFile) return { problem: 'The file is larger than 500 kB.' };
  const url = await readAsUrl(file);
  const image = make('img', { src: url });
  const isImage = await image.decode().then(
    () => true,
    () => false,
  );
  if (!isImage) return { problem: 'This file is not an image that the browser can show.' };
  if (url.length <= longest) return { logo: url };
  const logo = heights
    .map((height) => drawn(image, height))
    .find(({ length }) => length <= longest);
  return logo
    ? { logo }
    : { problem: 'This image is too detailed for a link: choose a simpler one.' };
}

/** Calls `take` with each logo that is chosen in `input`; `problem` says why a file is none. */
export function onLogo(input, problem, take) {
  input.addEventListener('change', async () => {
    const [file] = input.files;
    if (!file) return;
    const found = await logoFrom(file);
    problem.hidden = found.problem === undefined;
    problem.textContent = found.problem ?? '';
    if (found.logo) take(found.logo);
  });
}

/** The image redrawn at a height; a PNG keeps what is transparent. */
function drawn(image, height) {
  const ratio = Math.min(widest, (image.naturalWidth || height) / (image.naturalHeight || height));
  const canvas = make('canvas', { width: Math.round(height * ratio), height });
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png');
}

function readAsUrl(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(file);
  });
}
