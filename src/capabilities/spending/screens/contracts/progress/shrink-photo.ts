/** Longest side in points: what the server would draw it at anyway. */
const LONGEST = 1_600;
const QUALITY = 0.8;

/** A photo small enough for a weak line. What this browser cannot draw goes as it is: the server draws every picture anew. */
export async function shrinkPhoto(photo: Blob): Promise<Blob> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(photo, { imageOrientation: 'from-image' });
  } catch {
    return photo;
  }
  const share = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * share);
  canvas.height = Math.round(picture.height * share);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  return small !== null && small.size < photo.size ? small : photo;
}
