import { MEASURED_WIDTH, sharpnessOf } from '../../../../../platform/reading/measure-picture.ts';
import { greyOf, type Measured } from './judge-picture.ts';

/** Measures a photo in the browser, upright as its camera says. @returns null: this browser cannot open it */
export async function measureFile(file: File): Promise<Measured | null> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const width = Math.min(MEASURED_WIDTH, picture.width);
    const height = Math.max(1, Math.round((picture.height * width) / picture.width));
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    if (pen === null) return null;
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(picture, 0, 0, width, height);
    const grey = greyOf(pen.getImageData(0, 0, width, height).data);
    const measured = { width: picture.width, sharpness: sharpnessOf(grey, width, height) };
    picture.close();
    return measured;
  } catch {
    return null;
  }
}
