/**
 * Draws the picture of the card on a canvas.
 */
import { cornerRadius, pictureSize, type Measure, type Shape, type TextShape } from './layout.js';

const { width, height } = pictureSize;

/** How the picture looks: as on the page. */
export interface PictureLook {
  /** Hexadecimal colours of the gradient; three times the same if the page has given a plain background. */
  readonly colours: { readonly top: string; readonly deep: string; readonly glow: string };
  /** A font family as computed on the page. */
  readonly font: string;
  readonly logo?: CanvasImageSource | undefined;
}

/** Measures text in a font family. */
export function measurer(font: string): Measure {
  const context = contextOf(document.createElement('canvas'));
  return (text, size, weight) => {
    context.font = `${weight} ${size}px ${font}`;
    return context.measureText(text).width;
  };
}

/** `scale` is pixels per 0.1 mm; a whole number keeps bars sharp. */
export function drawCard(
  shapes: readonly Shape[],
  look: PictureLook,
  scale: number,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  const context = contextOf(canvas);
  context.scale(scale, scale);
  drawBackground(context, look);
  for (const shape of shapes) draw(context, shape, look);
  return canvas;
}

/** Converts CSS colours painted over each other to six hexadecimal digits. */
export function toHex(...colours: readonly string[]): string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = contextOf(canvas);
  for (const colour of colours) {
    context.fillStyle = '#0000';
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  const channels = [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** The gradients of the card's style sheet: 165 degrees, and a glow in the upper corner without text. */
function drawBackground(context: CanvasRenderingContext2D, { colours }: PictureLook) {
  const gradient = context.createLinearGradient(332, -89, 524, 629);
  gradient.addColorStop(0.12, colours.top);
  gradient.addColorStop(0.82, colours.deep);
  context.beginPath();
  context.roundRect(0, 0, width, height, cornerRadius);
  context.fillStyle = gradient;
  context.fill();
  context.save();
  context.clip();
  context.translate(width, 0);
  context.scale(0.75 * width, 1.1 * height);
  const glow = context.createRadialGradient(0, 0, 0, 0, 0, 1);
  glow.addColorStop(0, `${colours.glow}e6`);
  glow.addColorStop(0.68, `${colours.top}00`);
  context.fillStyle = glow;
  context.fillRect(-2, 0, 4, 2);
  context.restore();
}

function draw(context: CanvasRenderingContext2D, shape: Shape, { font, logo }: PictureLook): void {
  switch (shape.kind) {
    case 'panel': {
      const radius = cornerRadius - shape.x;
      context.beginPath();
      context.roundRect(shape.x, shape.y, shape.width, shape.height, [0, 0, radius, radius]);
      context.fillStyle = '#fff';
      context.fill();
      return;
    }
    case 'bar':
      context.fillStyle = '#000';
      context.fillRect(shape.x, shape.y, shape.width, shape.height);
      return;
    case 'logo':
      if (logo) context.drawImage(logo, shape.x, shape.y, shape.width, shape.height);
      return;
    case 'text':
      write(context, shape, font);
  }
}

function write(context: CanvasRenderingContext2D, shape: TextShape, font: string): void {
  context.font = `${shape.weight} ${shape.size}px ${font}`;
  context.fillStyle = shape.fill;
  // Not `start`, which would follow the page's direction instead of the picture's.
  context.textAlign = ({ start: 'left', middle: 'center', end: 'right' } as const)[shape.anchor];
  context.fillText(shape.text, shape.x, shape.y);
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new TypeError('There is no canvas to draw on.');
  return context;
}
