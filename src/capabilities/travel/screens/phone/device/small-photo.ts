/** Pixels of the longer side: enough to recognise a meeting, little enough for a weak line. */
const LONGEST = 1_600;
const QUALITY = 0.82;

/** The picture drawn anew as a smaller JPEG, without what the camera wrote into it; as it is where the browser cannot. */
export async function smallPhoto(file: Blob): Promise<Blob> {
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (image === null) return file;
  const scale = Math.min(1, LONGEST / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: Math.round(image.width * scale), height: Math.round(image.height * scale) });
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  const made = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  return made ?? file;
}
