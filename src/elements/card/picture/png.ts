/**
 * Draws the picture of the card as a PNG on a canvas. No image is loaded, so no Content-Security-Policy can block it.
 */
import { pictureSize, type Measure, type Shape } from './layout.js';

/** Pixels per 0.1 mm; a whole number keeps bars sharp. */
const scale = 2;

/** Measures text in the font of the picture. */
export function measurer(): Measure {
  const context = contextOf(document.createElement('canvas'));
  return (text, size, weight) => {
    context.font = font(size, weight);
    return context.measureText(text).width;
  };
}

export function toPng(shapes: readonly Shape[]): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = pictureSize.width * scale;
  canvas.height = pictureSize.height * scale;
  const context = contextOf(canvas);
  context.scale(scale, scale);
  for (const shape of shapes) {
    if (shape.kind === 'text') write(context, shape);
    else fill(context, shape);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new TypeError('The canvas gives no picture.'));
    }, 'image/png');
  });
}

/** Converts any CSS colour to six hexadecimal digits, which every image program reads. */
export function toHex(color: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = contextOf(canvas);
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const channels = [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function write(context: CanvasRenderingContext2D, shape: Extract<Shape, { kind: 'text' }>): void {
  context.font = font(shape.size, shape.weight);
  context.fillStyle = shape.fill;
  // Not `start`, which would follow the page's direction instead of the picture's.
  context.textAlign = ({ start: 'left', middle: 'center', end: 'right' } as const)[shape.anchor];
  context.fillText(shape.text, shape.x, shape.y);
}

function fill(context: CanvasRenderingContext2D, shape: Extract<Shape, { kind: 'box' }>): void {
  const { x, y, width, height, radius, shade } = shape;
  context.fillStyle = shape.fill;
  if (radius === 0) {
    context.fillRect(x, y, width, height);
    return;
  }
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
  context.fill();
  if (!shade) return;
  const gradient = context.createLinearGradient(x, y, x + width * 0.3, y + height);
  gradient.addColorStop(0, `${shade}00`);
  gradient.addColorStop(1, `${shade}61`);
  context.fillStyle = gradient;
  context.fill();
}

function font(size: number, weight: number): string {
  return `${weight} ${size}px system-ui, sans-serif`;
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new TypeError('There is no canvas to draw on.');
  return context;
}
