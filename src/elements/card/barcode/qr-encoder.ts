/**
 * The encoder of QR codes. Most cards have bars: it is a script of its own, loaded where such a code is drawn.
 */
import { Script } from '../../../loading/script.js';
import type * as module from './encoders/qr.js';

const encodeOf = ({ encode }: typeof module) => encode;

export const qrEncoder = new Script(() => import('./encoders/qr.js').then(encodeOf));
