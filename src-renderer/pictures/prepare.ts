import type { NewPicture } from '../stores/chat.ts';
import { encodingsFor, fitted, MOST_CHARACTERS, scaled, type Encoding } from './fit.ts';

const STEP = 0.75;

/**
 * A file as a picture that can be sent: no larger than models look at, turned as the camera held it, and written anew,
 * so that nothing that it says about the place and the camera goes along. Fails when the file is no picture.
 */
export async function preparePicture(file: Blob): Promise<NewPicture> {
  const bitmap = await createImageBitmap(file);
  try {
    for (let size = fitted(bitmap); ; size = scaled(size, STEP)) {
      const canvas = drawn(bitmap, size.width, size.height);
      for (const encoding of encodingsFor(file.type)) {
        const picture = await written(canvas, encoding);
        if (picture.data.length <= MOST_CHARACTERS) return picture;
      }
    }
  } finally {
    bitmap.close();
  }
}

function drawn(bitmap: ImageBitmap, width: number, height: number): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('there is no canvas to draw on');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return canvas;
}

async function written(canvas: OffscreenCanvas, encoding: Encoding): Promise<NewPicture> {
  const blob = await canvas.convertToBlob(encoding);
  // A format that this Chromium cannot write comes as PNG.
  const mime = blob.type === encoding.type ? encoding.type : 'image/png';
  return { mime, width: canvas.width, height: canvas.height, data: await base64Of(blob) };
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : ''));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('the picture could not be read')));
    reader.readAsDataURL(blob);
  });
}
