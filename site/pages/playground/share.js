/**
 * Shares the playground as it stands: its address, and a QR code of it for a phone.
 */
import { encode } from './bundled/qr.js';
import { connectCopy } from './copy.js';
import { byId } from './dom.js';
import { lanAddress } from './lan-address.js';

/** Connects the buttons "Copy link" and "On my phone"; the latter is hidden where no phone reaches this page. */
export function startSharing() {
  connectCopy(byId('copy-link'), () => location.href);
  const button = byId('show-phone');
  button.hidden = phoneAddress() === undefined;
  button.addEventListener('click', () => {
    const address = phoneAddress();
    byId('phone-code').replaceChildren(drawing(address));
    Object.assign(byId('phone-address'), { href: address, textContent: address });
    byId('phone').showModal();
  });
}

/** This view at an address that another device reaches; undefined without one. */
function phoneAddress() {
  const { hostname, pathname, search } = location;
  const hash = withoutLogo(location.hash);
  const href = location.origin + pathname + search + hash;
  const isLocal = hostname === 'localhost' || hostname.startsWith('127.') || hostname === '[::1]';
  if (!isLocal) return href;
  return lanAddress === '' ? undefined : lanAddress + pathname + search + hash;
}

/** The settings without the logo, which no QR code has room for. */
function withoutLogo(hash) {
  const settings = new URLSearchParams(hash.slice(1));
  if (!settings.has('logo')) return hash;
  settings.delete('logo');
  return `#${settings}`;
}

/** The QR code of a text as an SVG: one path, a module a unit, with the quiet zone of four modules. */
function drawing(text) {
  const namespace = 'http://www.w3.org/2000/svg';
  const { data, size } = encode(text, { border: 4 });
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', 'QR code of the address below');
  const path = document.createElementNS(namespace, 'path');
  const modules = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  path.setAttribute('d', modules.join(''));
  svg.append(path);
  return svg;
}
