/** A place on a page as shares of its width and height, from the upper left corner: 0 to 1, whatever the picture's size. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The smallest box around others. */
export function around(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  return {
    left,
    top,
    width: Math.max(...boxes.map((box) => box.left + box.width)) - left,
    height: Math.max(...boxes.map((box) => box.top + box.height)) - top,
  };
}
